/**
 * The workbench of a busy machine may fill a view or move the focus while a test looks: each test has a second chance,
 * and a run says which ones needed it.
 */
export const tellRetry = ({ title }: { title: string }, error: Error): void =>
  console.log(`    second chance: ${title}: ${error.message.split('\n')[0]}`);
