import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../server/src/core/analysis';
import { contributes, menus, type Setting, settings, strings } from './manifest';

describe('settings', () => {
  it.each(settings)('%s has a scope, an order and a description', (_, setting) => {
    expect(setting.scope).toMatch(/^(resource|window|application)$/);
    expect(setting.order).toEqual(expect.any(Number));
    expect(setting.markdownDescription).toMatch(/^%.+%$/);
    expect(setting.default).toBeDefined();
    expect(setting.markdownEnumDescriptions?.length).toBe(setting.enum?.length);
  });

  it('refer only to settings that there are', () => {
    const names = new Set(settings.map(([name]) => name));
    for (const text of Object.values(strings)) {
      for (const [, name] of text.matchAll(/`#([\w.]+)#`/g)) expect(names.has(name ?? '')).toBe(true);
    }
  });

  it('are in named groups, in an order, and enumerated values are explained in words', () => {
    const groups: { title: string; order: number; properties: Record<string, Setting> }[] = contributes.configuration;
    expect(groups.map(({ order }) => order)).toEqual([...groups.map(({ order }) => order)].sort((a, b) => a - b));
    for (const { title, properties } of groups) {
      expect(strings[title.replaceAll('%', '')]).toMatch(/\S/);
      const orders = Object.values(properties).map(({ order }) => order);
      expect(new Set(orders).size).toBe(orders.length);
      for (const { markdownEnumDescriptions = [] } of Object.values(properties))
        for (const key of markdownEnumDescriptions)
          expect(strings[key.replaceAll('%', '')]?.length).toBeGreaterThan(10);
    }
  });

  it('have the defaults of the core', () => {
    const core = new Map(settings.map(([name, setting]) => [name.replace('sourceCritic.', ''), setting.default]));
    const {
      enable,
      profile,
      opinion,
      history,
      staleAfter,
      citationStyle,
      quotes,
      cues,
      files,
      maxProblems,
      bibliography,
      codeLens,
    } = DEFAULT_SETTINGS;
    expect(Object.fromEntries(core)).toEqual({
      enable,
      profile,
      opinion,
      history,
      staleAfter,
      citationStyle,
      quotes,
      maxProblems,
      bibliography,
      codeLens,
      'cues.ignore': cues.ignore,
      'files.include': files.include,
      'files.exclude': files.exclude,
      rules: {},
      reviewer: '',
      'trace.server': 'messages',
      'wikidata.lookUp': false,
    });
  });

  it('let the reader alone turn on what uses the network: off at first, and no workspace has a say', () => {
    const lookUp = settings.find(([name]) => name === 'sourceCritic.wikidata.lookUp')?.[1];
    expect([lookUp?.default, lookUp?.scope]).toEqual([false, 'application']);
    const offers = menus.flatMap(([, items]) => items.filter(({ command }) => command === 'sourceCritic.actor.lookUp'));
    expect(offers.length).toBeGreaterThanOrEqual(3);
    for (const { when } of offers) expect(when).toMatch(/(^|&& )config\.sourceCritic\.wikidata\.lookUp$/);
  });
});
