import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');
export const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

export interface Setting {
  scope?: string;
  order?: number;
  type?: string;
  default?: unknown;
  enum?: string[];
  markdownDescription?: string;
  markdownEnumDescriptions?: string[];
}
export interface MenuItem {
  command?: string;
  submenu?: string;
  when?: string;
}
export const manifest = JSON.parse(read('package.json'));
export const strings: Record<string, string> = JSON.parse(read('package.nls.json'));
export const { contributes } = manifest;
export const settings: [string, Setting][] = contributes.configuration.flatMap(
  ({ properties }: { properties: Record<string, Setting> }) => Object.entries(properties),
);
export const menus: [string, MenuItem[]][] = Object.entries(contributes.menus);

/** The code of the client, file by file. */
export const sources = readdirSync(path.join(ROOT, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => read(path.join('client/src', file)));
