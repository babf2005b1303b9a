import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../server/src/core/markdown/frontMatter';

describe('front matter', () => {
  it('is read behind a byte order mark and with CRLF', () => {
    const text = '\uFEFF---\r\ndate: 2031-05-12\r\nlang: en\r\n---\r\nBody';
    const { bodyStart, fields, problems } = readFrontMatter(text);
    expect(text.slice(bodyStart)).toBe('Body');
    expect(fields.get('lang')).toBe('en');
    expect(problems).toEqual([]);
  });

  it('is absent when nothing closes it: the line is a thematic break', () => {
    expect(readFrontMatter('---\nfoo: bar\n\nText')).toMatchObject({ bodyStart: 0, problems: [] });
  });

  it('gives a problem at its place when it is no YAML, and the body is still found', () => {
    const text = '---\ntitle: "open\n---\nBody';
    const { bodyStart, fields, problems } = readFrontMatter(text);
    expect(text.slice(bodyStart)).toBe('Body');
    expect(fields.size).toBe(0);
    expect(problems[0]?.message).toContain('not valid YAML');
    expect(problems[0]?.start).toBeGreaterThanOrEqual(4);
  });

  it('does not expand an alias bomb', () => {
    const lines = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let i = 1; i < 9; i++) {
      const before = String.fromCharCode(96 + i);
      const name = String.fromCharCode(97 + i);
      lines.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`);
    }
    const { fields, problems } = readFrontMatter(`---\n${lines.join('\n')}\n---\nBody`);
    expect(fields.size).toBe(0);
    expect(problems).toHaveLength(1);
  });
});
