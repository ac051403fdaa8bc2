import { describe, expect, it } from 'vitest';
import { readArticle, readText } from '../test-markdown.ts';

const YOUTUBE = '[https://www.youtube.com/watch?v=abcdefghijk](https://www.youtube.com/watch?v=abcdefghijk)';

describe('tags that are known', () => {
  it.each([
    [
      '{{< figure src="https://a.example/b.jpg" alt="B" caption="A *c*" attr="D" attrlink="https://d.example" >}}',
      '![B](https://a.example/b.jpg)\n\nA *c* [D](https://d.example)',
    ],
    ['a {{< figure src="https://a.example/b.jpg" >}} b', 'a ![](https://a.example/b.jpg) b'],
    ['a\n{{< figure src="https://a.example/b.jpg" >}}\nb', 'a\n\n![](https://a.example/b.jpg)\n\nb'],
    [
      '{{< highlight go "linenos=table" >}}\na *b*\n```\n\n{{ c }}\n{{< /highlight >}}\n\nd',
      '````go\na *b*\n```\n\n{{ c }}\n````\n\nd',
    ],
    ['{% highlight ruby linenos %}\na\n{% endhighlight %}', '```ruby\na\n```'],
    ['{% codeblock lang:js %}a{% endcodeblock %} b', '`a` b'],
    ['{{< code-block go >}}\na\n{{< /code-block >}}', '```go\na\n```'],
    ['{% raw %}{{ a }} {% if %}{% endraw %} *b*', '{{ a }} {% if %} *b*'],
    ['a{% comment %} b {% endcomment %}c{# d #}', 'ac'],
    ['{{</* figure src="a" */>}}', '{{< figure src="a" >}}'],
    ['{{< details "More" >}}\n*a*\n{{< /details >}}', '**More**\n\n*a*'],
    ['{{ page.title }} {{ title }} {{ "a" | relative_url }}', 'The title The title a'],
    ['[a](https://b.example{{ site.baseurl }}/c)', '[a](https://b.example/c)'],
    ['<a href="https://b.example{{ site.baseurl }}/c">a</a>', '[a](https://b.example/c)'],
    ['{{< toc >}}\n\na', 'a'],
  ])('%j', async (markdown, body) => {
    expect(await readText(markdown)).toEqual([body, []]);
  });

  it.each([
    ['{{< youtube abcdefghijk >}}'],
    ['{{< youtube id="abcdefghijk" autoplay="true" >}}'],
    ['{% youtube abcdefghijk %}'],
    ['{% include youtube.html id="abcdefghijk" %}'],
    ['{{ youtube(id="abcdefghijk") }}'],
    ['<div>{{< youtube abcdefghijk >}}</div>'],
  ])('what cannot be embedded is a link: %j', async (markdown) => {
    expect(await readText(markdown)).toEqual([YOUTUBE, ['embed-left-as-link']]);
  });

  it.each([
    ['[a]({{< ref "b.md" >}})', '[a](b.md)'],
    ['[a]({{% relref path="b.md#c" %}})', '[a](b.md#c)'],
    ['[a]({% post_url 2010-07-21-b %})', '[a](/2010/07/21/b/)'],
    ['[a]({% link _posts/2010-07-21-b.md %})', '[a](/2010/07/21/b/)'],
    ['[a]({{ site.baseurl }}{% link b.md %})', '[a](b.md)'],
    ['[a][b]\n\n[b]: {{ "/c/" | absolute_url }}', '[a](/c/)'],
  ])('links keep the path that they name: %j', async (markdown, body) => {
    expect(await readText(markdown)).toEqual([body, ['relative-link']]);
  });

  it('know what the front matter says', async () => {
    const { body } = await readArticle(
      '+++\ntitle = "A"\n[params]\nedition = "late"\n+++\n{{< param "edition" >}} edition',
    );
    expect(body).toBe('late edition');
  });
});

describe('tags that are not known', () => {
  it.each([
    ['{{% note "x" %}}\n- a\n- b\n{{% /note %}}\nc', '- a\n- b\n\nc'],
    ['a {{< b >}}*c*{{< /b >}} d', 'a *c* d'],
    ['{% if a %}\nb\n{% else %}\nc\n{% endif %}', 'b\n\nc'],
    ['> {% include b.html %}\n> c', '> c'],
  ])('go, and the text inside them stays: %j', async (markdown, body) => {
    expect(await readText(markdown)).toEqual([body, ['shortcode-left-out']]);
  });

  it('are named with their line', async () => {
    const { warnings } = await readArticle(
      '---\ntitle: A\n---\n\n{{< figure src="https://a.example/a.jpg" caption="\nb" >}}\n\nText {{< one x="1" >}}\n\n{% two %}\n',
    );
    expect(warnings).toMatchObject([
      { rule: 'shortcode-left-out', line: 8, found: '{{< one x="1" >}}' },
      { rule: 'shortcode-left-out', line: 10, found: '{% two %}' },
    ]);
  });

  it('are counted when there are very many', async () => {
    const [, rules] = await readText('{{< x >}}\n\n'.repeat(300));
    expect(rules).toHaveLength(101);
  });

  it('stay where only the site knows their value', async () => {
    expect(await readText('Write to {{ site.email }}.')).toEqual([
      'Write to {{ site.email }}.',
      ['template-value-kept'],
    ]);
  });

  it.each(['{{ 1 + 1 }} {{}} {{ a', 'a {% b', '{#id} {% %}', 'f{x}{{y z}}', '{{{a}}}', 'a {: b} c'])(
    'are no tags: %j',
    async (markdown) => {
      expect(await readText(markdown)).toEqual([markdown, []]);
    },
  );
});

describe("kramdown's notes", () => {
  it.each([
    ['a\n{: .b #c d="e"}\n\nf', 'a\n\nf'],
    ['{:.b}\n## c\n{: .d}', '## c'],
    ['- a\n{: .b}\n- c', '- a\n- c'],
    ['*a*{: .b} [c](https://c.example){:target="_blank"} d', '*a* [c](https://c.example) d'],
    ['* TOC\n{:toc}\n\na', 'a'],
    ['a {::comment}b{:/comment}c', 'a c'],
    ['a{: .b} {:.c}d', 'a{: .b} {:.c}d'],
  ])('go without a word: %j', async (markdown, body) => {
    expect(await readText(markdown)).toEqual([body, []]);
  });
});

describe('MDX', () => {
  it.each([
    ['import A from "./a.astro";\nimport {\n  B,\n} from "b"\n\na', 'a', []],
    ['import taxes from abroad, he said.', 'import taxes from abroad, he said.', []],
    ['a {/* b */}c {frontmatter.title}{" "}d', 'a c The title d', []],
    ['<Box a={{ b: ">" }}>\n\n*c*\n\n</Box>', '*c*', ['shortcode-left-out']],
    ['a <Box>b</Box> c', 'a b c', ['shortcode-left-out']],
    ['import h from "./h.jpg"\n\n<Image src={h} alt="H" />', '![H](./h.jpg)', ['relative-picture']],
    ['<YouTube id="abcdefghijk" />', YOUTUBE, ['embed-left-as-link']],
    ['<Code code={`a *b*`} lang="js" />', '```js\na *b*\n```', []],
    ['<div className="x" style={{ a: 1 }}>*b*</div>', '*b*', []],
    ['<Link href="https://a.example">b *c*</Link>', '[b *c*](https://a.example)', []],
    ['    a <b>c</b>', 'a **c**', []],
    ['a {b + 1} c', 'a {b + 1} c', ['template-value-kept']],
    ['export const a = {\n  b: 1,\n};\n\nc', 'c', ['shortcode-left-out']],
    ['`{a}` and\n\n```\n<A b={c} />\n```', '`{a}` and\n\n```\n<A b={c} />\n```', []],
  ])('%j', async (markdown, body, rules) => {
    expect(await readText(markdown, 'a.mdx')).toEqual([body, rules]);
  });

  it('is only what is named so: elsewhere braces and capitals are text', async () => {
    expect(await readText('a {b} {1+1}')).toEqual(['a {b} {1+1}', []]);
  });
});
