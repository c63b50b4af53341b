// The command `tokencloud-server` with a clock that the process that started it can move.
import { runProcess } from '../cli/run-process.ts';

let offset = 0;
process.on('message', (milliseconds) => {
  // Its parent, and nobody else, sends numbers.
  offset = milliseconds as number;
  process.send?.('moved');
});
// Listening for messages is no reason to go on.
process.channel?.unref();

await runProcess(process, () => Date.now() + offset);
