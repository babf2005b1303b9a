import { describe, expect, it } from 'vitest';
import { attributionsOf } from '../../support/article';

describe('who says what where reports are dense', () => {
  it.each<[string, string, string]>([
    [
      'behind a dateline with a day, over brackets and an apposition',
      'LUND, 4 May 2026 – Norland Lines (OSE: NRL), a shipping firm, today announced that it had sold two ships.',
      'Norland Lines | announced | it had sold two ships',
    ],
    [
      'a report that somebody had made',
      'A report that it ordered from a firm in Basel, published in June, found that the valves leak.',
      'A report | found | the valves leak',
    ],
    [
      'times of day between subject and verb',
      'Two clips posted between 07:12 and 07:40 appear to show a fire.',
      'Two clips | appear to show | a fire',
    ],
    [
      'a number behind what happened to it',
      'A post shared more than 80,000 times says that the gate was open.',
      'A post | says | the gate was open',
    ],
    [
      'a place in the report between verb and clause',
      'The Courier says further down that it could not reach the mill.',
      'The Courier | says | it could not reach the mill',
    ],
    [
      'what somebody says, not on what occasion',
      '“We give no interviews,” the mayor said when asked whether the wall was safe.',
      'the mayor | said | “We give no interviews,”',
    ],
    [
      'one account up to the other',
      'According to one account, the wall fell at noon; according to another, nothing fell.',
      'one account | According to | the wall fell at noon',
    ],
    [
      'a finding up to what somebody else says of it',
      'The court cleared her after finding that the list was forged; its chairman, Jon Holt, called the case “a shame”.',
      'The court | finding | the list was forged',
    ],
    [
      'a likelihood before the clause',
      'I think it likely that the clerk copied it.',
      'I | think | the clerk copied it',
    ],
    [
      'whoever is quoted in quotation marks',
      'The Courier quoted “a person close to the board” as saying that Ada Lind never saw the list.',
      'a person close to the board | saying | Ada Lind never saw the list',
    ],
    [
      'no comma behind a source that opens the sentence',
      'According to the log the ferry was at the quay at six, loading salt.',
      'the log | According to | the ferry was at the quay at six, loading salt',
    ],
    [
      'a name and no comma',
      'According to Ada Lind the wall had cracked, and the mayor knew.',
      'Ada Lind | According to | the wall had cracked, and the mayor knew',
    ],
    [
      'a source in the middle of a clause',
      'The ferry, according to the log, sank at nine.',
      'the log | according to | The ferry … sank at nine',
    ],
    [
      'a subject before a passive',
      'The mill is believed to be the oldest that still grinds rye.',
      '— | is believed | The mill … to be the oldest that still grinds rye',
    ],
    [
      'a name that looks like another word',
      'Robin May leads the group. “They knew,” Mr May said.',
      'Mr May | said | “They knew,”',
    ],
    [
      'people told apart by what they did',
      'Two people who worked in his office at the time, both of whom are retired, said the letters were copied.',
      'Two people | said | the letters were copied',
    ],
    [
      'a week between verb and clause',
      'The Lund Courier reported late last week that the bank was closed.',
      'The Lund Courier | reported | the bank was closed',
    ],
    [
      'a title in capitals before the name',
      '“It was a good year,” said Regional Manager Marieke Houten.',
      'Regional Manager Marieke Houten | said | “It was a good year,”',
    ],
    [
      'a group at a named firm',
      'Analysts at Berg & Roth estimate that the port could lose money.',
      'Analysts at Berg & Roth | estimate | the port could lose money',
    ],
    [
      'somebody called by a name',
      'A young officer called Josef Venn reports that soldiers took the papers.',
      'Josef Venn | reports | soldiers took the papers',
    ],
    [
      'whoever is quoted as saying it',
      'Radio Lund quoted a guard as saying the column had left.',
      'a guard | saying | the column had left',
    ],
    [
      'what a body confirmed, behind it',
      'The letters were deleted in the autumn, the National Archives confirmed on Tuesday.',
      'the National Archives | confirmed | The letters were deleted in the autumn',
    ],
    [
      'a clause that tells more of the one cited',
      'According to Helen Strand of the University of Lund, who has read the plans, the gate was old.',
      'Helen Strand | According to | the gate was old',
    ],
    [
      'somebody else behind a semicolon, with a longer name',
      'The firm declined to comment on the plan; a person familiar with the plan said that it was late.',
      'The firm | declined to comment on | the plan',
    ],
    [
      'a person told apart by two things',
      'A woman who answered the telephone at a number listed for the company said that nobody worked there.',
      'A woman who answered the telephone at a number listed for the company | said | nobody worked there',
    ],
    [
      'pictures told apart by two things',
      'Pictures taken last month by a firm and seen by this paper show that the gate was open.',
      'Pictures | show | the gate was open',
    ],
    [
      'what somebody warned, behind a comma',
      'As Hans Lind warned long ago, paper could lie in a drawer for years.',
      'Hans Lind | warned | paper could lie in a drawer for years',
    ],
    [
      'what somebody took it for',
      'Professor Joan Selby thought the letter “more probably late”.',
      'Professor Joan Selby | thought | the letter “more probably late”',
    ],
    [
      'a quotation behind a colon, without a verb of speaking',
      'Dr Amir Haddad would not commit himself: “You can’t hang a man on a W.” It was late.',
      'Amir Haddad | — | “You can’t hang a man on a W.”',
    ],
    [
      'two clauses that tell more of the one cited',
      'According to a retired guard who worked there, and who has moved, the page was never in the file.',
      'a retired guard who worked there | According to | the page was never in the file',
    ],
    [
      'a question up to the semicolon',
      'Mr Dale asked whether the bins are full; the clerk will write to the council.',
      'Mr Dale | asked | whether the bins are full',
    ],
    [
      'the view of somebody who is quoted in it',
      'For Edith Lind, writing in 1908, the fire was “as certain as anything in that year”.',
      'Edith Lind | For | the fire was “as certain as anything in that year”',
    ],
    [
      'a client who stood by it',
      'The colonel’s lawyer, Petra Holt, said her client stood by his words.',
      'The colonel’s lawyer, Petra Holt | said | her client stood by his words',
    ],
    [
      'an oath before somebody',
      'Samuel Orth, who swore before the mayor that the women paid, left the town.',
      'who | swore | the women paid',
    ],
    [
      'authors who say it themselves',
      'The authors say themselves that they could not check it.',
      'The authors | say | they could not check it',
    ],
    ['a key, whole', 'The dam may have cracked, as @roe20 says.', '@roe20 | says | The dam may have cracked'],
    [
      'what somebody calls it',
      'The harbour authority calls it “a vessel in distress”.',
      'The harbour authority | calls | “a vessel in distress”',
    ],
    [
      'a clause before its outlets and their day',
      'The app could prevent strokes, newspapers reported this week.',
      'newspapers | reported | The app could prevent strokes',
    ],
    [
      'only what those told apart have said',
      'Those who said they used the app had fewer strokes than others.',
      'who | said | they used the app',
    ],
    [
      'an infinitive up to the next clause',
      'Sleep is thought to lower blood pressure, and some studies found that it calms the heart.',
      '— | is thought | Sleep … to lower blood pressure',
    ],
    [
      '“according to” at the start of a sentence, behind what somebody else is quoted with',
      'Ina Krohn said: “The tower has always leaned.” According to her uncle, a priest measured it in 1911.',
      'her uncle | According to | a priest measured it in 1911',
    ],
    [
      'both sides of “according to”',
      'Under strong light, according to Ina Krohn, it can be read as “Holt”.',
      'Ina Krohn | according to | Under strong light … it can be read as “Holt”',
    ],
    [
      'who tells, not who or what the accused is said to have hidden',
      'A clerk accused of hiding £3m from the bank told the court that he was sick.',
      'A clerk | told | he was sick → the court',
    ],
    [
      'who is accused, by nobody',
      'A clerk accused of hiding £3m from the bank told the court that he was sick.',
      '— | accused of | hiding £3m from the bank',
    ],
    [
      'the subject before a relative clause with names in it',
      'Lung Hope, which took money from the maker, Orla Pharma, between May and June, said that it was clean.',
      'Lung Hope | said | it was clean',
    ],
    [
      'the subject before those who are among it',
      'In a letter, 40 teachers, among them Jon Holt and Ina Krohn, told the board that the roof leaks.',
      '40 teachers | told | the roof leaks → the board',
    ],
    [
      'an official of a body with “and” in its name',
      'She said that an official of the Independent Roads and Bridges Commission had warned that the bridge was weak.',
      'an official of the Independent Roads and Bridges Commission | had warned | the bridge was weak',
    ],
    ['“that” as what was said', 'Jon Holt said that was nonsense.', 'Jon Holt | said | that was nonsense'],
    [
      'the rest of a clause, quoted behind another comma',
      'Her uncle, she wrote, “never forgave the rain”.',
      'she | wrote | Her uncle … “never forgave the rain”',
    ],
    [
      'a cry, not what happened then',
      'A man behind him said “Where?” and the whole hall laughed.',
      'A man behind him | said | “Where?”',
    ],
    ['two subjects', 'But Berg and Holt said that it rained.', 'Berg and Holt | said | it rained'],
    [
      'a body with “and” in its name, though no name was found there',
      'HM Fisheries and Customs said it did not discuss boats.',
      'HM Fisheries and Customs | said | it did not discuss boats',
    ],
    [
      'a hearer who is named between commas',
      'Holt told his Danish counterpart, Ina Krohn, that the port wanted calm.',
      'Holt | told | the port wanted calm → his Danish counterpart, Ina Krohn',
    ],
    [
      'people told apart by what they do, and a bare clause',
      'Lawyers who follow the court say Krohn’s team may win.',
      'Lawyers who follow the court | say | Krohn’s team may win',
    ],
    [
      'the verb of the sentence behind a relative clause',
      'A source at the council, who does not want Hilda to know we met, reckons that the story goes back to a list.',
      'A source at the council | reckons | the story goes back to a list',
    ],
    [
      'a bare plural before a relative clause',
      'Former students at the college, where she taught until 1985, recall that she was late.',
      'Former students at the college | recall | she was late',
    ],
    [
      '“according to” behind a colon',
      'Nordvik disputes that: according to its website, the plant was moved.',
      'its website | according to | the plant was moved',
    ],
    [
      'what somebody claims to be or do',
      'The Holt family claims to have cast it.',
      'The Holt family | claims | to have cast it',
    ],
    [
      '“that” before a comma',
      'Holt said that, if elected, he would resign.',
      'Holt | said | if elected, he would resign',
    ],
  ])('%s', (_, text, expected) => {
    expect(attributionsOf(text)).toContain(expected);
  });

  it.each([
    ['It is unclear who added the words.', 'who'],
    ['Three sites showed the clip, none of which said where it had been filmed.', 'which'],
    ['Ana Lind replied: “People who work there.” She did not respond to further questions.', 'She'],
    ['Jonas Rahm, who left last month, agreed to be quoted.', 'Jonas Rahm'],
    ['Two of them spoke, because they feared for their jobs.', 'they'],
    ['The oldest copy we could find was published in May.', 'we'],
    ['For Anna Berg, the day began early.', 'Anna Berg'],
    ['Amir Haddad read the sign: “You must keep off the grass.”', 'Amir Haddad'],
    ['Nobody in the town said whose ship it was.', 'Nobody in the town'],
    ['“The people who say it now are wrong,” Ada Lind said.', 'who'],
    ['He said that, according to what he was told, the gate was shut.', 'what'],
    ['None of this means that it is a forgery, as some papers have suggested.', 'some papers'],
    ['She replied that she had “no recollection of discussing stock in a kitchen”.', 'discussing'],
    ['He shrugged. “It only says what you hit it with,” he said.', 'It'],
    ['The observers, led by Ina Krohn of Lund, noted gaps in 14 of 90 books.', 'gaps'],
    ['The paper called it “a life-saver”. The study says nothing of the kind.', 'The study'],
    ['Fishermen speak of a smell “like a garage”. Ines Lind found traces of oil.', 'Ines Lind'],
  ])('in %j nothing is said by %s', (text, nobody) => {
    expect(attributionsOf(text).filter((each) => each.startsWith(`${nobody} |`))).toEqual([]);
  });
});
