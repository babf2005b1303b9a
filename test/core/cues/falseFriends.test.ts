import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analysis';
import { readMarkers } from '../../support/markers';

/** Words that look like cues and are none; the marked words must stay silent for every wording rule. */
const SILENT: Record<string, string[]> = {
  may: [
    'The ship sank on 12 ⟦May⟧ 1908.',
    'The shop reopens in ⟦May⟧.',
    'Theresa ⟦May⟧ resigned.',
    'Visitors ⟦may⟧ not park in the yard.',
    '⟦May⟧ I come in?',
    '⟦May⟧ they rest in peace.',
    'Members ⟦may⟧ bring a guest.',
    'The lamp ⟦may⟧ not be used indoors.',
    'Sketches ⟦may⟧ be made only at noon.',
    'I ⟦may⟧ not use the lift.',
  ],
  might: [
    'The ⟦might⟧ of Rome was spent.',
    'He pushed with all his ⟦might⟧.',
    'We ⟦might⟧ as well walk.',
    'They dug the canal so that barges ⟦might⟧ pass.',
    'Readers ⟦might⟧ like to know the price.',
  ],
  could: [
    'She ⟦could⟧ read at three.',
    'The column ⟦couldn’t⟧ make headway in the snow.',
    '⟦Could⟧ you pass the salt?',
    'They kept fish in a tin ⟦can⟧.',
    'He ran as fast as he ⟦could⟧.',
    'None of the crew ⟦could⟧ swim back.',
    'Nobody from outside ⟦could⟧ win here.',
  ],
  would: [
    '⟦Will⟧ Haskett coaches the side.',
    'His last ⟦will⟧ was read aloud.',
    'He said he ⟦would⟧ leave on Friday.',
    'I ⟦would⟧ like a cup of tea.',
    'Every day he ⟦would⟧ walk to the pier.',
    'She asked a clerk who ⟦would⟧ not give his name.',
  ],
  should: [
    'Doctors ⟦should⟧ wash their hands.',
    'You ⟦should⟧ back up the disk.',
    'The museum is a ⟦must⟧.',
    '⟦Should⟧ you need help, ring the bell.',
    'Drivers ⟦must⟧ carry a licence.',
    'Claims ⟦should⟧ reach the office by Friday.',
    'Forms ⟦should⟧ be returned within a week.',
    'The article ⟦should⟧ have named the owner.',
  ],
  likely: ['They were the ⟦likely⟧ lads of the town.'],
  appear: [
    'She ⟦appears⟧ in court on Monday.',
    'The minister ⟦appeared⟧ on CNN last night.',
    'The figures ⟦appear⟧ in Table 2.',
    'She ⟦appeared⟧ at second base in the final.',
    'Crocuses ⟦appear⟧ along the wall in March.',
  ],
  look: ['He ⟦looks⟧ at the map.', 'We ⟦look⟧ forward to the fair.'],
  suggest: [
    'He ⟦suggested⟧ a walk.',
    'The doctor ⟦suggested⟧ that she take a rest.',
    'Leave it in the ⟦suggestion⟧ box.',
    'The judge ⟦suggested⟧ three weeks as a limit.',
    '⟦Suggested⟧ donations are two euros.',
  ],
  indicate: [
    'The needle ⟦indicates⟧ the pressure.',
    'The driver ⟦indicated⟧ left.',
    'Red squares ⟦indicate⟧ wells that have dried up.',
  ],
  imply: ['Membership ⟦implies⟧ acceptance of the rules.'],
  'point to': ['The clerk ⟦pointed to⟧ the exit.'],
  question: [
    'Two men were ⟦questioned⟧ by detectives.',
    'The exam had two ⟦questions⟧.',
    'He answered five ⟦questions⟧ about the drone over the bay.',
    'He drew a ⟦question⟧ mark.',
  ],
  examine: ['The vet ⟦examined⟧ the mare.', 'She ⟦studied⟧ law in Lund.', 'The water was ⟦tested⟧ in May.'],
  estimate: ['The consensus ⟦estimate⟧ was too low.', 'Kernel density ⟦estimates⟧ are plotted below.'],
  predict: ['Nobody can ⟦predict⟧ the weather here.', 'Tide tables ⟦predict⟧ high water at noon.'],
  consider: ['He ⟦considered⟧ resigning.', 'Both sites are being ⟦considered⟧ by the council.'],
  speculation: ['Tulip ⟦speculation⟧ ruined the town.', 'He grew rich in the ⟦speculation⟧ that followed the war.'],
  'of course': ['The captain ordered a change ⟦of course⟧.', 'The cost ⟦of course⟧ materials rose.'],
  clearly: ['Speak ⟦clearly⟧ and slowly.', 'The label is ⟦clearly⟧ visible.'],
  reportedly: ['Dutch has no equivalent of ⟦reportedly⟧, and uses a verb.'],
  allege: [
    'Prosecutor Ada Lim charged him over the ⟦alleged⟧ theft.',
    'The indictment says the ⟦alleged⟧ fraud began in 2019.',
    '⟦Reportedly⟧ is no alibi.',
  ],
  'according to': ['Everything went ⟦according to⟧ plan.'],
  source: [
    'The team found the ⟦source⟧ of the Nile.',
    'The project is open ⟦source⟧.',
    'Coal is a ⟦source⟧ of income.',
  ],
  party: ['He joined the Dawa ⟦party⟧.', 'They gave a birthday ⟦party⟧.', 'The site sets third-⟦party⟧ cookies.'],
  claim: [
    'She filed an insurance ⟦claim⟧.',
    'The flood ⟦claimed⟧ 40 lives.',
    'Wait at the baggage ⟦claim⟧.',
    'Two brothers staked a land ⟦claim⟧.',
  ],
  admit: [
    'He was ⟦admitted⟧ to hospital.',
    'The side ⟦conceded⟧ a goal.',
    'She ⟦conceded⟧ the election.',
    'The ⟦admission⟧ fee is two euros.',
    'The guild ⟦admitted⟧ its first woman in 1945, two years before the law was changed.',
    'The side ⟦conceded⟧ a penalty for handball and lost their captain.',
  ],
  report: [
    'The annual ⟦report⟧ is out.',
    'Clerks ⟦report⟧ to the mayor.',
    'She lost her ⟦report⟧ card.',
    'Those ⟦reports⟧ fill two shelves.',
  ],
  doubt: ['If there was any ⟦doubt⟧, there shouldn’t be.', 'He was ⟦no doubt⟧ tired, said Ada Lim.'],
  seems: ['“It ⟦looks⟧ at me,” she said.', 'Nothing is what it ⟦seems⟧.'],
  outlets: [
    'At this ⟦time⟧ of day it is cool.',
    'She wrote a blog ⟦post⟧.',
    'The ⟦sun⟧ rose.',
    'She is the ⟦guardian⟧ of two boys.',
    'They ⟦press⟧ on.',
    '⟦Independent⟧ voters stayed at home.',
  ],
  names: ['Adel Abdul ⟦Mahdi⟧ spoke in Basra.', 'The ⟦Mahdi⟧ Army withdrew.'],
  pronouns: ['Talks began on Monday, and ⟦they⟧ lasted all week.'],
  official: ['Dutch is the ⟦official⟧ language.', 'The bridge was ⟦officially⟧ opened.'],
  about: [
    'The train was ⟦about⟧ to leave.',
    'They worried ⟦about⟧ him.',
    'The shop is ⟦around⟧ the corner.',
    'It rained ⟦over⟧ the weekend.',
    'The war will be ⟦over⟧.',
  ],
  like: [
    'What has Basra been ⟦like⟧?',
    'He chose tea ⟦rather⟧ than coffee.',
    'Wars of this ⟦kind⟧ are short.',
    'She is a ⟦kind⟧ woman.',
    'That is ⟦just⟧ and ⟦even⟧ ⟦quite⟧ cheap.',
  ],
  possible: ['Answer as soon as ⟦possible⟧.', 'Come early if ⟦possible⟧.', 'It was the best ⟦possible⟧ start.'],
  potential: ['Water stores ⟦potential⟧ energy.', 'The young player has ⟦potential⟧.'],
  apparent: ['The heir ⟦apparent⟧ saluted.', 'It became ⟦apparent⟧ that the road was closed.'],
  certain: ['Only ⟦certain⟧ plants grow here.', 'A ⟦certain⟧ man rang the bell.'],
  if: [
    'He spoke as ⟦if⟧ nothing had happened.',
    'The doors open even ⟦if⟧ it rains.',
    'The usher asked ⟦if⟧ we had tickets.',
    'Few ⟦if⟧ any windows survive.',
    'It was a handsome, ⟦if⟧ draughty, hall.',
    '⟦If⟧ only she had seen this.',
    '⟦If⟧ you want to freeze the soup, leave out the cream.',
    '⟦If⟧ the lamp turns red, wait for the next train.',
  ],
  believe: [
    'They ⟦believe⟧ in ghosts.',
    'A ⟦think⟧ tank paid for it.',
    '⟦Guess⟧ which party won.',
    'He ⟦second-guessed⟧ the referee.',
    'She never ⟦believed⟧ a word of it.',
    'He ⟦believes⟧ whatever he said last.',
    'A school of ⟦thought⟧ grew up around her.',
  ],
  expect: ['She is ⟦expecting⟧ a baby.', 'The ⟦expected⟧ value is four.'],
  suspect: ['The ⟦suspect⟧ was taken to hospital.'],
  promise: [
    'The truce ⟦promises⟧ a return to calm.',
    'Marian ⟦Hope⟧ chairs the panel.',
    'She kept quiet for ⟦fear⟧ of losing her post.',
    'A second ⟦suspect⟧ was seen in Graz.',
  ],
  rumour: [
    'Fleetwood Mac released *⟦Rumours⟧* in 1977.',
    'Einstein wrote on the ⟦theory⟧ of relativity.',
    'The firm filed a ⟦risk⟧ assessment.',
  ],
  some: ['⟦Some⟧ chairs were broken.', '⟦Many⟧ people came.', '⟦Several⟧ buses were late.'],
  lies: ['The answer ⟦lies⟧ in the archive.', 'Here ⟦lies⟧ a poet.'],
  confirm: [
    'Please ⟦confirm⟧ your order.',
    'The Senate ⟦confirmed⟧ the judge.',
    'The mayor ⟦could not be reached⟧ for comment.',
    'Her ⟦Confirmation⟧ was in May.',
  ],
  felt: ['The effects of the strike were ⟦felt⟧ first in the ports.'],
  assume: ['The city ⟦assumes⟧ the risk from June.', 'Power was ⟦assumed⟧ by a council of five.'],
  supposed: ['What am I ⟦supposed⟧ to do with it?', 'Each boat was ⟦supposed⟧ to have a raft.'],
  'more than': ['Sales were up 17 percent, or 4 tonnes ⟦more than⟧ a year ago.'],
  nearly: ['There are not ⟦nearly⟧ as many boats today.'],
};

const WORDING = /^(?:hedge|vague|loaded)\/|^claim\/(?:explicitly-unconfirmed|acknowledged-unknown|author-speculation)$/;

describe.each(Object.entries(SILENT))('%s', (_, sentences) => {
  test.each(sentences)('%s', (sentence) => {
    const { text, spans } = readMarkers(sentence);
    const touching = analyse(text).findings.filter(
      ({ rule, start, end }) => WORDING.test(rule) && spans.some((span) => span.start < end && start < span.end),
    );
    expect(touching.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`)).toEqual([]);
  });
});

describe('the same words where they are cues', () => {
  test.each([
    ['The dam ⟦may⟧ fail.', 'hedge/modal-verb'],
    ['The army ⟦might⟧ retreat.', 'hedge/modal-verb'],
    ['A strike ⟦could⟧ close the port.', 'hedge/modal-verb'],
    ['A deal is ⟦likely⟧.', 'hedge/adjective'],
    ['He ⟦appears⟧ to have left.', 'hedge/evidential'],
    ['The data ⟦suggest⟧ that it works.', 'hedge/evidential'],
    ['The ⟦alleged⟧ spy lives in Graz.', 'vague/sourceless-reportative'],
    ['⟦About⟧ 40 houses burnt.', 'hedge/approximator'],
    ['⟦Some⟧ 200 houses burnt.', 'hedge/approximator'],
    ['It is ⟦possible⟧ that he left.', 'hedge/adjective'],
    ['⟦If⟧ the rain stops, we ⟦will⟧ sail.', 'hedge/conditional'],
    ['Locals ⟦believe⟧ that the mine is haunted.', 'hedge/doxastic'],
    ['There is a ⟦risk⟧ of frost.', 'hedge/noun'],
    ['There is a fair ⟦chance⟧ the minister never saw it.', 'hedge/noun'],
    ['The samples ⟦should⟧ show how old the ice is.', 'hedge/modal-verb'],
    ['A second reservoir ⟦would⟧ end the shortage.', 'hedge/modal-verb'],
    ['He ⟦can hardly⟧ have meant it.', 'hedge/modal-verb'],
    ['We ⟦examined⟧ the effect of salt on the roots.', 'hedge/investigation'],
    ['The age of the map has been ⟦questioned⟧.', 'vague/agentless-passive'],
    ['Some ⟦regard⟧ the charter as a forgery.', 'hedge/doxastic'],
    ['The song is ⟦regarded⟧ by many as his best.', 'hedge/doxastic'],
    ['Clay tiles ⟦thought⟧ to be Roman lined the pit.', 'vague/agentless-passive'],
    ['It has been ⟦suggested⟧ that the letter is a copy.', 'vague/agentless-passive'],
    ['⟦Whether⟧ the letter was sent is not known.', 'hedge/investigation'],
    ['Military ⟦analysts⟧ say the port is lost.', 'vague/collective'],
    ['The dome was called a folly by ⟦critics⟧.', 'vague/collective'],
  ])('%s', (sentence, rule) => {
    const { text, spans } = readMarkers(sentence);
    const found = analyse(text).findings.filter((finding) => finding.rule === rule);
    expect(found.map(({ start, end }) => ({ start, end }))).toEqual(spans);
  });
});
