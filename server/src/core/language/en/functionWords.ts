/** Frequent English words that are no frequent words of its neighbours ("die", "in", "was", "on", "me" are left out). */
export const ENGLISH_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'the of and to that is it for with as he his her she they their this from had have has were been be are not but which you your we our my by at or there who would could should will what when where than then its into out about if because while after before said says can may more some any all also over only other these those how did does do an i him them'.split(
    ' ',
  ),
);
