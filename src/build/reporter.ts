/** Takes what a person who waits for a build would want to know. */
export interface BuildReporter {
  /** A step, or a warning. */
  line(text: string): void;
  /** Volumes are about to be made: how many there are, and how many articles they hold. */
  begin(volumes: number, articles: number): void;
  started(name: string, articles: number): void;
  progress(name: string, articles: number): void;
  ended(name: string): void;
}

/** Says nothing. */
export const SILENT: BuildReporter = {
  line: () => {},
  begin: () => {},
  started: () => {},
  progress: () => {},
  ended: () => {},
};
