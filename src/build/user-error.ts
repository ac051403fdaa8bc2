/**
 * A mistake that the person who ran a command can put right. The message is the whole answer: what was
 * found, what is expected, what to do. It is shown without a stack trace.
 */
export class UserError extends Error {
  override name = 'UserError';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    // Astro prints the stack of whatever its configuration throws.
    this.stack = message;
  }
}
