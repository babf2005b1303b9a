import { SymbolKind } from 'vscode-languageserver';
import type { ActorKind } from '../core/analysis';

/** The protocol knows no people: these kinds have the icons that come nearest. */
export const ACTOR_SYMBOLS: Readonly<Record<ActorKind, SymbolKind>> = {
  person: SymbolKind.Object,
  organisation: SymbolKind.Package,
  outlet: SymbolKind.Event,
  place: SymbolKind.Namespace,
  unnamed: SymbolKind.Null,
};

export const CLAIM_SYMBOL: SymbolKind = SymbolKind.String;
