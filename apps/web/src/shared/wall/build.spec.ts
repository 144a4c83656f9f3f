import { assetsIn, buildOf } from './build.js';

const page = (script: string, style = 'a1') => `<head>
  <script type="module" crossorigin src="/assets/board-${script}.js"></script>
  <link rel="modulepreload" crossorigin href="/assets/mount-X_1-y.js">
  <link rel="stylesheet" crossorigin href="/assets/board-${style}.css">
</head>`;

describe('The build of a page', () => {
  it('is known by the files that the page is made of', () => {
    expect(assetsIn(page('Zz9_'))).toEqual([
      '/assets/board-Zz9_.js',
      '/assets/board-a1.css',
      '/assets/mount-X_1-y.js',
    ]);
  });

  it('is another one as soon as a script or a style has changed', () => {
    const builds = [page('one'), page('two'), page('one', 'b2')].map((html) => buildOf(assetsIn(html)));
    expect(new Set(builds).size).toBe(3);
    expect(builds[0]).toMatch(/^[0-9a-f]{8}$/);
    expect(buildOf(assetsIn(page('one')))).toBe(builds[0]);
  });

  it('has a name also where nothing is built', () => {
    expect(buildOf(assetsIn('<script src="/src/board/main.tsx">'))).toBe('dev');
  });
});
