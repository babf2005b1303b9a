/**
 * First names that hardly ever go both ways, in lower case: they rule a pronoun out, and never say what somebody is.
 * Facts of the language, made for this project.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const SHE_NAMES = set(`
  alice amanda amy angela anna anne annika barbara caroline catherine christina clara deborah diana edith elena elizabeth
  ella emily emma erika eva fatima fiona frida grace hannah heather helen ingrid irina isabel jane janet jennifer jessica
  joan judith julia julie karen karin kate katherine laila laura leila linda lisa lucy mai margaret maria marie marieke
  marta martha mary michelle miriam nadia nancy natalie natasha nicole nina olga patricia paula petra rachel rebecca rosa
  ruth sarah sara sharon sigrid sofia sophie stina susan svetlana tatiana theresa ursula victoria yasmin zoe`);

export const HE_NAMES = set(`
  adam ahmed alan albert alexander ali anders andrew anthony antonio arthur benjamin bill bob boris brian carlos charles
  christopher colin daniel david dennis donald edward eric ernest felix francisco frank fred gary george gordon greg hans
  harold harry hassan henry herbert howard hugo ian ibrahim igor ivan jack jacob james jim jiri joe johannes john jonas
  jonathan jose joseph joshua juan karl keith kevin khalid lars lawrence leonard louis luis marco marcus mark martin
  matthew michael miguel mike mikael mohamed mohammed muhammad nicholas oliver oscar omar pablo patrick paul pedro peter
  philip piet ralph raymond richard robert roger ronald rui samuel scott sergei simon stefan stephen steven stavros thomas
  tim timo timothy tom tomas tony vladimir walter william yusuf`);
