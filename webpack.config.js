/** Bundles the workbench page and, for Excel, the task pane; the dev server and the browser tests start from this too. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse, resolve } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import CssPlugin from 'mini-css-extract-plugin';

const root = import.meta.dirname;
const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

// What the task pane's page needs before, and without, the pane: copied as it is, under a name that changes with what it holds.
const PLAIN = ['src/taskpane/taskpane.css', 'src/taskpane/opening.js'].map((path) => {
  const { name, ext } = parse(path);
  const sum = createHash('sha256')
    .update(readFileSync(resolve(root, path)))
    .digest('hex');
  return [path, `${name}.${sum.slice(0, 10)}${ext}`];
});

/** How pages are served while developing and testing: plain, quiet, and never reloading under somebody's unsaved figures. */
export const devServer = {
  hot: false,
  liveReload: false,
  client: false,
  compress: false,
  static: [
    { directory: resolve(root, 'assets'), publicPath: '/assets', watch: false },
    // Microsoft's licence lets office.js be copied to develop and test; the built pages load it from Microsoft.
    { directory: resolve(root, 'node_modules/@microsoft/office-js/dist'), publicPath: '/office', watch: false },
  ],
};

const swc = {
  loader: 'swc-loader',
  options: {
    jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic', development: false } } },
  },
};

/** The configuration for a mode; `entries` adds the pages of tests. */
export function createConfig({ mode, entries = {} }) {
  const production = mode === 'production';
  const pages = [
    {
      name: 'workbench',
      entry: resolve(root, 'src/taskpane/workbench.entry.tsx'),
      template: resolve(root, 'src/workbench/page.html'),
      filename: 'index.html',
    },
    {
      name: 'taskpane',
      entry: resolve(root, 'src/taskpane/excel.entry.tsx'),
      template: resolve(root, 'src/taskpane/taskpane.html'),
      filename: 'taskpane.html',
    },
    ...Object.entries(entries).map(([name, page]) => ({ name, ...page, filename: `${name}.html` })),
  ];
  return {
    mode,
    context: root,
    target: ['web', 'es2022'],
    entry: Object.fromEntries(pages.map((page) => [page.name, page.entry])),
    output: {
      path: resolve(root, 'dist'),
      filename: production ? '[name].[contenthash:10].js' : '[name].js',
      chunkFilename: production ? '[name].[contenthash:10].js' : '[name].js',
      assetModuleFilename: production ? '[name].[contenthash:10][ext]' : '[name][ext]',
      clean: production,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: swc },
        { test: /\.css$/, use: [production ? CssPlugin.loader : 'style-loader', 'css-loader'] },
      ],
    },
    plugins: [
      ...pages.map(
        (page) =>
          new HtmlPlugin({
            template: page.template,
            filename: page.filename,
            chunks: [page.name],
            scriptLoading: 'defer',
            plain: Object.fromEntries(PLAIN),
            officeJs: production ? OFFICE_CDN : '/office/office.js',
          }),
      ),
      new CopyPlugin({
        patterns: [
          // Marked as done, or they would be made smaller in words that the oldest web views cannot read.
          ...PLAIN.map(([from, to]) => ({ from, to, info: { minimized: true } })),
          ...(production ? [{ from: 'assets', to: 'assets', noErrorOnMissing: true }] : []),
        ],
      }),
      ...(production ? [new CssPlugin({ filename: '[name].[contenthash:10].css', chunkFilename: '[name].[contenthash:10].css' })] : []),
    ],
    // React's development build traces every element it makes; with the toolbar of the grid that doubles the cost of a typed figure.
    optimization: { nodeEnv: 'production' },
    // Source maps built on `eval` would need a hole in the content security policy.
    devtool: false,
    cache: !production && {
      type: 'filesystem',
      name: ['pages', ...Object.keys(entries)].join('-'),
      cacheDirectory: resolve(root, 'node_modules/.cache/webpack'),
      buildDependencies: { config: [resolve(root, 'webpack.config.js')] },
    },
    performance: { hints: false },
    stats: 'errors-warnings',
    infrastructureLogging: { level: 'warn' },
  };
}

export default (env, argv) => createConfig({ mode: argv.mode ?? 'development' });
