import { join } from 'node:path';
import CompressionPlugin from 'compression-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';

const root = import.meta.dirname;
const scripts = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: 'swc-loader',
  options: {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
  },
};

const smaller = new MinimizerPlugin({
  minify: MinimizerPlugin.swcMinify,
  minimizerOptions: { compress: { passes: 2 }, mangle: true },
});

/** Nothing in the process does anything by being imported: what a page does not use (an instrument's questions) stays out. */
const pure = { test: /[\\/]src[\\/]/, exclude: /node_modules/, sideEffects: false };

/** The product writes a fresh nonce into each page it serves; until then its place is held by this word. */
class ScriptNonce {
  apply(compiler) {
    compiler.hooks.compilation.tap('ScriptNonce', (compilation) => {
      HtmlWebpackPlugin.getCompilationHooks(compilation).alterAssetTags.tap('ScriptNonce', (page) => {
        for (const tag of page.assetTags.scripts) tag.attributes.nonce = '__NONCE__';
        return page;
      });
    });
  }
}

function shared(name, mode, folder) {
  return {
    name,
    mode,
    context: root,
    target: ['web', 'es2022'],
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules: [scripts, pure] },
    cache: {
      type: 'filesystem',
      name: `${name}-${mode}`,
      buildDependencies: { config: [import.meta.filename] },
    },
    performance: { hints: false },
    // Scripts only, and by swc: as small as the default's, in a third of the time. The pages stay as written, for the
    // server still fills them in.
    optimization: { minimizer: [smaller] },
    stats: 'errors-warnings',
    output: {
      path: join(root, 'dist', folder),
      clean: true,
      assetModuleFilename: '[name].[contenthash:8][ext]',
    },
  };
}

function page(template, filename, chunk) {
  return new HtmlWebpackPlugin({
    template,
    filename,
    chunks: [chunk],
    minify: false,
    scriptLoading: 'defer',
  });
}

/** Each script also as it goes over the wire, so that nothing is compressed again for every visitor. */
const compressed = ['gzip', 'brotliCompress'].map(
  (algorithm) =>
    new CompressionPlugin({
      algorithm,
      test: /\.js$/,
      filename: `[path][base].${algorithm === 'gzip' ? 'gz' : 'br'}`,
    }),
);

/** What Teams and Outlook load from the product: `/tabs/` and `/tabs/outlook.html`. */
function product(mode) {
  const base = shared('product', mode, 'tabs');
  return {
    ...base,
    entry: { teams: './tabs/teams.tsx', outlook: './tabs/outlook.tsx' },
    output: {
      ...base.output,
      publicPath: '/tabs/',
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
    },
    optimization: { ...base.optimization, runtimeChunk: 'single', splitChunks: { chunks: 'all' } },
    plugins: [
      page('tabs/teams.html', 'index.html', 'teams'),
      page('tabs/outlook.html', 'outlook.html', 'outlook'),
      new ScriptNonce(),
      ...(mode === 'production' ? compressed : []),
    ],
  };
}

/** What the training workspace serves: its own pages, and the stand-in for Microsoft's office.js as one file. */
function workspace(mode) {
  const base = shared('workspace', mode, 'local');
  const hashed = 'assets/[name].[contenthash:8].js';
  return {
    ...base,
    entry: {
      workspace: './tabs/local/main.tsx',
      office: { import: './tabs/local/office-stand-in.ts', filename: 'office.js' },
    },
    output: { ...base.output, publicPath: '/', filename: hashed, chunkFilename: hashed },
    plugins: [page('tabs/local/index.html', 'index.html', 'workspace')],
  };
}

/** Every browser bundle of the project; `--config-name product` or `workspace` builds one of them. */
export default (_environment, { mode = 'production' }) => [product(mode), workspace(mode)];
