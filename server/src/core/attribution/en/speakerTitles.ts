/** Titles and offices that speak in a headline or before a name, in lower case. */
export const SPEAKER_TITLES: ReadonlySet<string> = new Set(
  `minister ministry president premier chancellor mayor governor senator police army government court
  commission committee council union opposition party bank company spokesman spokeswoman spokesperson secretary director
  chief ambassador prosecutor prosecutors judge coach ceo chairman chairwoman prime foreign interior defence defense finance
  deputy vice general captain dr dr. prof prof. mr mr. mrs mrs. ms ms. sir lady study report survey poll`.split(/\s+/),
);
