import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    'dist/',
    '.astro/',
    '.dateline/',
    'tests/fixtures/',
    'src/import/*/references/',
    'test-results/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      // Texts with control characters in them are what several checks are about.
      'no-control-regex': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
  {
    files: ['**/*.ts'],
    // Scripts inside .astro files, which the Astro plugin hands on: there is no type information for them.
    ignores: ['**/*.astro/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // `() => close()` as a listener reads better than braces around one call.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A number in a template has one meaning only.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `[...text]` is how code points are walked.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A name that begins with an underscore says that it is there for its place.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.test.ts', 'tests/**/*.ts'],
    rules: {
      // Stand-ins are async because the thing they stand for is.
      '@typescript-eslint/require-await': 'off',
      // Playwright reads from this pattern which fixtures a fixture needs; `{}` says none.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],
  {
    files: ['**/*.astro'],
    rules: {
      // `astro check` finds both, and knows types and Astro's own globals.
      'no-undef': 'off',
      'no-unused-vars': 'off',
      // Some are empty until a script fills them; axe looks at both on the built pages, as readers find them.
      'astro/jsx-a11y/heading-has-content': 'off',
      'astro/jsx-a11y/anchor-has-content': 'off',
      // What scrolls must be reached by keyboard (axe: scrollable-region-focusable), so a named region may have it.
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region'], tags: ['main'] }],
    },
  },
);
