/** The habits of CONTRIBUTING.md that a machine can hold. Layout is Prettier's, the import rule is tests/structure's. */
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Ways in which a string becomes markup or code. */
const MARKUP_SINKS = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
  'srcdoc',
].map((property) => ({ property, message: 'Build nodes and text: strings from articles must never become markup.' }));

const DOCUMENT_WRITE = ['write', 'writeln'].map((property) => ({
  object: 'document',
  property,
  message: 'Build nodes and text: strings from articles must never become markup.',
}));

/** Ways in which output comes to depend on the machine's locale or time zone. */
const LOCALE_METHODS = ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toISOString'].map(
  (property) => ({ property, message: 'Dates and numbers are written by src/format.ts alone.' }),
);

const DOM_PARSER = { name: 'DOMParser', message: 'Build nodes and text: strings must never become markup.' };
const INTL = { name: 'Intl', message: 'Dates and numbers are written by src/format.ts alone.' };

const MUTABLE_MODULE_STATE = {
  selector: ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind=/^(let|var)$/]',
  message: 'Keep state in arguments: a module has constants only.',
};
const TOP_LEVEL_ARROW = {
  selector:
    ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator > ArrowFunctionExpression',
  message: 'Declare functions of a module with "function": they can be read in the order of their calls.',
};
/** Callbacks take what their caller gives. */
const MANY_PARAMETERS = {
  selector: 'FunctionDeclaration[params.length > 3]',
  message: 'Take more than two or three values in an options object.',
};
const BOOLEAN_PARAMETER = {
  selector: 'FunctionDeclaration > Identifier.params > TSTypeAnnotation > TSBooleanKeyword',
  message: 'Give the boolean a name at the call: take it in an options object.',
};

const CONTENT_COLLECTIONS = {
  name: 'astro:content',
  message: 'Pages ask src/queries; nothing else knows where articles are kept.',
};

export default defineConfig(
  { ignores: ['dist/', '.dist.*/', '.cache/', '.astro/', 'content/', 'tests/fixtures/', '**/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.{ts,mjs}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      // process.env['PORT']: the brackets say that nobody vouches for the key
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // [...text] counts and cuts by code points, which is what Chinese text wants
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          // node:test keeps the promises of its tests itself
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      // an empty variable of the environment counts as none
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // what an interface wants to be async stays so, with or without something to wait for
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-param-reassign': 'error',
      eqeqeq: 'error',
      'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
      'max-depth': ['error', 3],
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', { max: 60, skipComments: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      'no-restricted-syntax': ['error', MUTABLE_MODULE_STATE, TOP_LEVEL_ARROW, MANY_PARAMETERS, BOOLEAN_PARAMETER],
    },
  },

  // Without types: what runs before TypeScript is there, and the scripts inside .astro files, which no project holds
  { files: ['**/*.mjs', '**/*.astro/*.ts'], extends: [tseslint.configs.disableTypeChecked] },

  // Astro's and the linter's configuration is a default export by their contract
  { files: ['*.config.{ts,mjs}', 'src/content.config.ts'], rules: { 'no-restricted-exports': 'off' } },

  // A test file is a list, however long; what it measures or starts lives as long as the file
  {
    files: ['tests/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'no-restricted-syntax': ['error', TOP_LEVEL_ARROW, MANY_PARAMETERS] },
  },

  astro.configs.recommended,
  { files: ['**/*.astro'], rules: { 'astro/no-set-html-directive': 'error', 'max-lines': ['error', 150] } },
  // The sanitised body of an article, the owner's sanitised introduction of an issue, and JSON-LD, which has no other form
  {
    files: ['src/pages/articles/**/*.astro', 'src/components/Introduction.astro', 'src/components/JsonLd.astro'],
    rules: { 'astro/no-set-html-directive': 'off' },
  },

  {
    files: ['src/**/*.{ts,astro}'],
    rules: {
      'no-restricted-globals': ['error', DOM_PARSER, INTL],
      'no-restricted-imports': ['error', { paths: [CONTENT_COLLECTIONS] }],
      'no-restricted-properties': ['error', ...MARKUP_SINKS, ...DOCUMENT_WRITE, ...LOCALE_METHODS],
    },
  },
  {
    files: ['src/format.ts'],
    rules: {
      'no-restricted-globals': ['error', DOM_PARSER],
      'no-restricted-properties': ['error', ...MARKUP_SINKS, ...DOCUMENT_WRITE],
    },
  },
  // Where Chinese words end is the same on every machine: the data come with Node, and name no locale of the machine's.
  { files: ['src/article/subjects.ts'], rules: { 'no-restricted-globals': ['error', DOM_PARSER] } },
  { files: ['src/queries/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },
);
