import type { FormatName } from '../formatNames';
import type { Format } from '../report';
import { githubFormat } from './github';
import { jsonFormat } from './json';
import { rdjsonlFormat } from './rdjsonl';
import { sarifFormat } from './sarif';
import { textFormat } from './text';

export const FORMATS = {
  text: textFormat,
  json: jsonFormat,
  sarif: sarifFormat,
  github: githubFormat,
  rdjsonl: rdjsonlFormat,
} satisfies Record<FormatName, () => Format>;
