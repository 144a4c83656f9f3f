import { buildOf } from './build.js';

const page = (script: string, style = 'a1') => `<head>
  <script type="module" crossorigin src="/assets/board-${script}.js"></script>
  <link rel="modulepreload" crossorigin href="/assets/mount-X_1-y.js">
  <link rel="stylesheet" crossorigin href="/assets/board-${style}.css">
</head>`;

describe('The build of a page', () => {
  it('is the same for the page that is served and for the one that runs, whose elements have another order', () => {
    const running = ['/assets/mount-X_1-y.js', '/assets/board-one.js', '/assets/board-a1.css', '/board.html'];
    expect(buildOf(running)).toBe(buildOf([page('one')]));
  });

  it('is another one as soon as a script or a style has changed', () => {
    const builds = [page('one'), page('two'), page('one', 'b2')].map((html) => buildOf([html]));
    expect(new Set(builds).size).toBe(3);
    expect(builds[0]).toMatch(/^[0-9a-f]{8}$/);
  });

  it('has a name also where nothing is built', () => {
    expect(buildOf(['<script src="/src/board/main.tsx">'])).toBe('dev');
  });
});
