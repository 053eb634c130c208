/** A worker of the press that does what the title of its job says. Its "PDF" is its process id. */
const left = [];

process.on('message', ({ view }) => {
  if (view.title === 'hang') for (;;);
  if (view.title === 'crash') {
    process.stderr.write(`I was printing ${view.outcome}\n`);
    process.abort();
  }
  if (view.title === 'eat memory') for (;;) left.push(Array.from({ length: 1_000_000 }, () => ({})));
  if (view.title === 'fail')
    process.send({ kind: 'failed', reason: 'as asked', stack: 'Error: as asked\n    at asked' });
  else if (view.title === 'wait') return;
  else process.send({ kind: 'printed', pdf: Buffer.from(String(process.pid)) });
});

process.on('disconnect', () => process.exit());
process.send({ kind: 'ready' });
