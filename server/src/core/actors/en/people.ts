/** Heads of descriptions for people who speak without a name, in lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const UNNAMED_HEADS = set(`
  source sources official officials aide aides spokesman spokesmen spokeswoman spokeswomen spokesperson spokespersons
  spokespeople lawmaker lawmakers member members diplomat diplomats insider insiders people person witness witnesses
  politician politicians adviser advisers advisor advisors employee employees staffer staffers officer officers resident
  residents executive executives analyst analysts expert experts observer observers critic critics lawyer lawyers doctor
  doctors soldier soldiers fighter fighters villager villagers activist activists campaigner campaigners researcher
  researchers scientist scientists historian historians neighbour neighbours neighbor neighbors colleague colleagues relative
  relatives friend friends worker workers commander commanders minister ministers investigator investigators prosecutor
  prosecutors authorities organisers organizers negotiator negotiators trader traders banker bankers economist economists
  driver drivers eyewitness eyewitnesses delegate delegates representative representatives senator senators councillor
  councillors contractor contractors individual individuals informant informants mediator mediators engineer engineers teacher teachers veteran veterans survivor survivors woman man
  detective detectives policeman policemen nurse nurses guard guards passenger passengers bystander bystanders
  manager managers producer producers ambassador ambassadors envoy envoys lobbyist lobbyists consultant pilot pilots
  mp mps backbencher backbenchers partner founder founders investor shareholder shareholders parent student pupil voter
  farmer farmers refugee refugees paramedic paramedics firefighter firefighters protester demonstrator supporter volunteer volunteers
  whistleblower whistleblowers strategist donor donors broker brokers clerk clerks priest monk patient inspector inspectors juror jurors
  trustee trustees midwife midwives customer commuter landlord tory republican democrat
  onlooker onlookers fisherman fishermen shopkeeper shopkeepers tenant tenants`);

/** What makes a description point to one known person: it is no unnamed source then. */
export const DEFINITE = set('the this that its his her their our');
