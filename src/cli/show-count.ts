import type { WriteStream } from 'node:tty';

/** Milliseconds between two changes of the line. */
const REDRAW = 100;

/** Shows how many things are done. */
export interface Count {
  update(number: number): void;
  /** Removes the line. */
  end(): void;
}

/** A line with a number that is written over itself on a terminal, and nothing elsewhere. */
export function showCount(stream: WriteStream, noun: string): Count {
  let last = 0;
  return {
    update(number) {
      const now = performance.now();
      if (!stream.isTTY || now - last < REDRAW) return;
      last = now;
      stream.write(`\r\u001b[2K${number.toLocaleString('en')} ${noun} …`);
    },
    end() {
      if (stream.isTTY) stream.write('\r\u001b[2K');
    },
  };
}
