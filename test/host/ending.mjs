// Whatever ends this process, a signal too, first runs what was registered here: no orphan process, no left-over folder.

/** Functions that must be quick and synchronous, last registered first. */
const endings = [];

/** Registers what must happen before this process ends; returns a function that does it now, once. */
export function beforeEnd(ending) {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    ending();
  };
  endings.push(once);
  return once;
}

process.once('exit', () => {
  for (const ending of endings.reverse()) ending();
});

for (const [signal, number] of [
  ['SIGINT', 2],
  ['SIGTERM', 15],
  ['SIGHUP', 1],
])
  process.once(signal, () => process.exit(128 + number));
