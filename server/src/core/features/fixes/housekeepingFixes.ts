import { framedIn, spellingConflicts } from '../../actors/clusters/spellingConflicts';
import { type Fix, fix } from './fixSite';

/** The spelling that the article uses elsewhere. */
export const usualSpelling: Fix = ({ article, base, span }) => {
  const named = article.blocks.flatMap((placed) => framedIn(placed.layers).map((fact) => ({ placed, fact })));
  const here = named.filter(({ placed, fact }) => placed.start === base && fact.mention.start === span.start);
  const usual = here.flatMap(({ fact: { about } }) =>
    spellingConflicts(named.filter(({ fact }) => fact.about === about)).flatMap((conflict) =>
      conflict.rare.placed.start === base && conflict.rare.mention.start === span.start ? conflict.usual : [],
    ),
  );
  return [...new Set(usual)].map((name) =>
    fix(`Write “${name}”`, { start: base + span.start, end: base + span.end, text: [name] }),
  );
};

/** In front of the end of the comment. */
export const giveReason: Fix = ({ layers: { block }, base }) => {
  const close = block.source.lastIndexOf('-->');
  const before = block.source.slice(0, close).trimEnd();
  if (close < 0 || /(?:^|\s)--(?:\s|$)/.test(before.replace(/^<!--/, ''))) return [];
  return [
    fix('Give a reason', { start: base + before.length, end: base + close, text: [' -- ', { blank: 'reason' }, ' '] }),
  ];
};

/** The comment with the empty lines behind it: the findings that it hides are shown again. */
export const removeComment: Fix = ({ article: { text }, layers: { block }, base }) => {
  let end = base + block.source.length;
  while (/[\r\n]/.test(text[end] ?? '')) end++;
  return [fix('Remove the comment', { start: base, end, text: [] })];
};
