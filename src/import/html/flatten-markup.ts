import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5';
import { escapeHtml } from './escape-html.ts';
import { isBlock } from './element-roles.ts';

/** Elements whose content is code, not text, and how the tokenizer has to read it. */
const HIDDEN: Readonly<Record<string, Tokenizer['state']>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
};

/**
 * The text of HTML that is nested beyond reason, in paragraphs and nothing else: reads tags one by one and builds
 * no tree. Used only for what {@link ./parse-html.ts} gives up on.
 * @returns HTML with no elements but `<p>`
 */
export function flattenMarkup(html: string): string {
  const paragraphs: string[] = [];
  let text: string[] = [];
  let hidden: string | undefined;
  const close = (): void => {
    const paragraph = text.join('');
    if (/[^ \t\n\f\r]/.test(paragraph)) paragraphs.push(`<p>${escapeHtml(paragraph)}`);
    text = [];
  };
  const onText = ({ chars }: Token.CharacterToken): void => {
    if (hidden === undefined) text.push(chars);
  };
  const onTag = ({ tagName }: Token.TagToken): void => {
    if (isBlock(tagName) || tagName === 'br') close();
  };
  const ignore = (): void => undefined;
  const handler: TokenHandler = {
    onStartTag: (token) => {
      onTag(token);
      const mode = HIDDEN[token.tagName];
      if (mode === undefined) return;
      hidden = token.tagName;
      tokenizer.state = mode;
      tokenizer.lastStartTagName = token.tagName;
    },
    onEndTag: (token) => {
      if (hidden === token.tagName) hidden = undefined;
      onTag(token);
    },
    onCharacter: onText,
    onWhitespaceCharacter: onText,
    onNullCharacter: ignore,
    onComment: ignore,
    onDoctype: ignore,
    onEof: close,
  };
  const tokenizer = new Tokenizer({}, handler);
  tokenizer.write(html, true);
  return paragraphs.join('\n');
}
