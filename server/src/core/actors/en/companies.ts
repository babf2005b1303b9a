/** Last words of companies' names that short forms leave out, in lower case: "Nordvik" of Nordvik Technologies. */
export const COMPANY_TAILS: ReadonlySet<string> = new Set(
  'technologies holdings capital estates pharma pharmaceuticals partners industries motors systems logistics ventures securities airlines energy llp shipping lines robotics steel foods media petroleum oil labs biotech therapeutics semiconductor electronics telecom mining metals insurance aviation aerospace disposals'.split(
    ' ',
  ),
);
