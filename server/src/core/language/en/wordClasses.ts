/** Closed classes of English words that the neighbours of a cue are checked against; all in lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const BE = words("be am is are was were been being 's 're 'm isn't aren't wasn't weren't");
export const HAVE = words("have has had having 've 'd");
export const MODALS = words("may might can could will would shall should must ought 'll 'd ca wo cannot");
export const NEGATIONS = words("not n't never no neither nor hardly scarcely without cannot nobody nothing none");

/** Verbs that link a subject with an adjective: "remains uncertain", "looks likely". */
export const LINKING = words(
  "be am is are was were been being 's 're 'm remain remains remained remaining seem seems seemed appear appears appeared look looks looked become becomes became stay stays stayed sound sounds sounded deemed considered thought believed judged made",
);

export const SUBJECT_PRONOUNS = words('i you he she it we they who there this that these those one everyone nobody');
export const FIRST_PERSON = words('i we');
export const POSSESSIVES = words("my your his her its our their whose 's '");
export const ARTICLES = words('a an the');
export const DETERMINERS = words(
  "a an the this that these those my your his her its our their whose no any some every each all both such another either neither many several few more most much what which one two three four five six seven eight nine ten 's",
);

export const PREPOSITIONS = words(
  'of in on at by for with from to into onto over under about around after before between among against during through across towards toward upon without within despite near off out up down as like than via per since until till behind beyond above below beside besides along throughout regarding amid',
);

export const CONJUNCTIONS = words(
  'and or but although though because while whereas if unless when where whether since so yet nor as until that which who whom whose before after once than',
);

/** Words that end the reach of a doubt: what follows is said for itself. */
export const TERMINATORS = words(
  'but although though because since while whereas however nevertheless yet which who whose except despite so',
);

export const QUESTION_WORDS = words('how why what when where who whom which whether if whose');

/** Adverbs that may stand between an auxiliary and its verb, besides those in -ly. */
const MID_ADVERBS = words(
  "also still now then not n't never ever always often even just only already soon yet so too very quite rather more most less much far well no longer once again thus therefore instead perhaps maybe almost long at first all both",
);

/** Words before which or after which "May" is a month. */
export const BEFORE_MONTH = words(
  'in of since until till by early late mid last next this on from during after before through to between late-may mid-may and',
);

/** Titles and first words that make the capitalised word behind them a name. */
export const TITLES = words(
  'mr mr. mrs mrs. ms ms. dr dr. sir lady lord theresa prime president minister professor prof. senator sen. rep. judge captain general',
);

/** Groups of people that speak but have no name. */
export const GROUP_NOUNS = words(
  'legislators councilors councillors forecasters allies people experts scholars critics observers analysts officials historians scientists researchers economists commentators supporters opponents residents voters fans sceptics skeptics insiders politicians academics authors writers journalists doctors lawyers investors traders activists campaigners locals reviewers readers theorists specialists pundits diplomats lawmakers others sociologists linguists philosophers biologists geologists archaeologists psychologists epidemiologists physicists engineers biographers studies sources reports parents teachers students farmers neighbours neighbors villagers detractors proponents advocates conservatives liberals employees workers members users viewers players coaches scouts collectors musicologists theologians believers consumers conservationists environmentalists demographers pollsters strategists forecasters brokers executives managers witnesses veterans',
);

/** What a group does when it gives a view. */
export const SPEECH_OR_VIEW = words(
  'say says said saying believe believes believed think thinks thought argue argues argued claim claims claimed agree agrees agreed contend contended maintain maintained suggest suggested suspect suspected feel felt fear feared hold consider considered regard regarded view viewed see warn warned predict predicted expect expected insist insisted assert asserted allege alleged dispute disputed question questioned doubt doubted wonder wondered complain complained note noted point pointed attribute attributed describe described call called assume assumed hope hoped speculate speculated worry worried credit credited blame blamed reject rejected accept accepted interpret interpreted praise praised criticise criticised criticize criticized estimate estimated tell told love hate prefer recommend recommended want advise advised conclude concluded find acknowledge acknowledged admit admitted concede conceded ask asked disagree disagreed remark remarked accuse accused rate read put expect dismiss dismissed condemn condemned support supported oppose opposed deny denied urge urged refer referred label labelled labeled attack attacked defend defended share speak object objected theorize theorise caution cautioned',
);

export const WEEKDAYS = words('monday tuesday wednesday thursday friday saturday sunday');

/** Units and scales after which a number is a measure. */
export const NUMBER_WORDS = words(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half twice double a third quarter',
);

const IRREGULAR_PARTICIPLES = words(
  'been had done gone seen taken given made come become begun known shown written spoken broken chosen driven eaten fallen forgotten hidden ridden risen stolen sworn thrown worn won lost left kept held told sold sent spent built bought brought caught taught thought felt meant met paid put read run said set shut stood understood cut hit hurt let cost led fed fled found heard laid lain grown drawn flown blown borne born beaten bitten got gotten sunk sung struck slain stuck slept crept swept kept dealt dug fought sought lent bent spun swung hung rung',
);

/** Does the word look like a past participle? */
export const looksLikeParticiple = (word: string): boolean =>
  word.endsWith('ed') || word.endsWith('wn') || IRREGULAR_PARTICIPLES.has(word);

const IRREGULAR_PASTS = words(
  'had was were went gave took made came became began knew showed wrote spoke broke chose drove ate fell forgot hid rode rose stole swore threw wore won lost left kept held told sold sent spent built bought brought caught taught thought felt meant met paid said stood understood led fed fled found heard lay grew drew flew blew bore beat got sank sang struck dug hung shot swept wept slept dealt fought sought lent bent saw ran swam got hit forgave foresaw grew shook stole swung',
);

/** Does the word look like a finite verb in the past? */
export const looksLikePast = (word: string): boolean =>
  (word.length > 3 && word.endsWith('ed')) || IRREGULAR_PASTS.has(word);

/** Does the word look like an adverb of manner, degree or time? */
export const looksLikeAdverb = (word: string): boolean =>
  MID_ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly') && !NOUNS_IN_LY.has(word));

const NOUNS_IN_LY = words(
  'family reply supply july italy assembly monopoly ally anomaly rally fly early likely unlikely only daily weekly monthly costly deadly friendly lonely',
);

const VERB_BASES = words(
  'be have do go make take get come see know give find tell say keep let put mean become begin leave hold bring show help start run move live lead stand lose pay meet set win fall cut kill die end turn happen occur cause affect change rise grow reduce increase need want use try work play remain seem appear contain involve include require lie follow reach contribute explain reflect represent result return serve provide produce prove improve spread decline last face cost hit not also still never only well yet even',
);

/** Could the word be the bare form of a verb? Closed classes and inflected forms are ruled out. */
export const couldBeBaseVerb = (word: string): boolean =>
  VERB_BASES.has(word) ||
  (word.length > 1 &&
    !DETERMINERS.has(word) &&
    !PREPOSITIONS.has(word) &&
    !CONJUNCTIONS.has(word) &&
    !SUBJECT_PRONOUNS.has(word) &&
    !BE.has(word) &&
    !MODALS.has(word));
