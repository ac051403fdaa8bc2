import type { Processor } from 'unified';
import { addToParser } from './add-to-parser.ts';

/**
 * Raw HTML is text: `<TICKER>` and `<script>` show as those characters. The two constructs are switched off in
 * the parser rather than turned into text afterwards, because a line that opens with `<!--`, `<pre>` or
 * `<script>` would else swallow every paragraph up to the closing tag, or to the end of the article.
 */
export function remarkHtmlAsText(this: Processor): undefined {
  addToParser(this, [{ disable: { null: ['htmlFlow', 'htmlText'] } }]);
}
