import { ConfigurationTarget, l10n, type Memento, window, workspace } from 'vscode';

const ASKED = 'reviewer.asked';

/** Who decides: the setting `sourceCritic.reviewer`, asked for once and stored with every decision. */
export class Reviewer {
  readonly #memento: Memento;

  constructor(memento: Memento) {
    this.#memento = memento;
  }

  /** Undefined when the user does not want to be named. */
  async name(): Promise<string | undefined> {
    const settings = workspace.getConfiguration('sourceCritic');
    const known = settings.get<string>('reviewer')?.trim();
    if (known || this.#memento.get(ASKED)) return known || undefined;
    const given = await window.showInputBox({
      title: l10n.t('Who decides?'),
      prompt: l10n.t('Your name or initials, kept with what you decide. Leave it empty to stay unnamed.'),
      ignoreFocusOut: true,
    });
    if (given === undefined) return undefined;
    await this.#memento.update(ASKED, true);
    if (given.trim() === '') return undefined;
    await settings.update('reviewer', given.trim(), ConfigurationTarget.Global);
    return given.trim();
  }
}
