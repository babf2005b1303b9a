import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';

/** Types of schema.org that a value may have, and the properties of each with their types, inherited ones included. */
interface Vocabulary {
  propertiesOf(type: string): ReadonlyMap<string, readonly string[]> | undefined;
  /** Is a type the other one, or a kind of it? */
  isA(type: string, other: string): boolean;
}

/** The vocabulary as `schema-dts` writes it down from schema.org itself: an interface a type. */
export function readVocabulary(): Vocabulary {
  ensureInstalled('test/thirdParty');
  const file = path.resolve(import.meta.dirname, '../thirdParty/node_modules/schema-dts/dist/schema.d.ts');
  const types = new Map<string, { parents: string[]; properties: Map<string, string[]> }>();
  let open: Map<string, string[]> | undefined;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, name, parents = ''] = /^interface (\w+?)(?:Base|Leaf) extends ([^{]+)\{/.exec(line) ?? [];
    if (name !== undefined) {
      const known = types.get(name) ?? { parents: [] as string[], properties: new Map<string, string[]>() };
      for (const [, parent = ''] of parents.matchAll(/(\w+?)Base\b/g)) if (parent !== name) known.parents.push(parent);
      types.set(name, known);
      open = known.properties;
    }
    const [, property, values = ''] = /^ {4}"(\w+)"\?: SchemaValue<(.+), "\w+">;/.exec(line) ?? [];
    if (property !== undefined) open?.set(property, values.split(' | '));
    if (line === '}') open = undefined;
  }
  const lineage = (type: string): string[] => [type, ...(types.get(type)?.parents ?? []).flatMap(lineage)];
  return {
    propertiesOf: (type) =>
      types.has(type) ? new Map(lineage(type).flatMap((each) => [...(types.get(each)?.properties ?? [])])) : undefined,
    isA: (type, other) => lineage(type).includes(other),
  };
}
