import { type Analysis, analyse } from '../../server/src/core/analysis';

/** What is wrong with an analysis, whatever the text: places outside of it, ids given twice. */
export function unsound(text: string, analysis: Analysis = analyse(text)): string[] {
  const { findings, sentences, citations, actors, attributions, problems } = analysis;
  const spans = [
    ...findings,
    ...findings.flatMap(({ related = [], scope = [] }) => [...related, ...scope]),
    ...sentences,
    ...citations,
    ...problems,
    ...actors.flatMap(({ mentions, roles }) => [...mentions, ...roles]),
    ...attributions.flatMap(({ content, source, cue }) => [...content, source, cue].filter((span) => span !== null)),
  ];
  const wrong = spans
    .filter(({ start, end }) => !(0 <= start && start <= end && end <= text.length))
    .map((span) => `outside of the text: ${JSON.stringify(span)}`);
  if (new Set(findings.map(({ id }) => id)).size < findings.length) wrong.push('two findings have one id');
  return wrong;
}
