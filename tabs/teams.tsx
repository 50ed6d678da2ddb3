import { readConfiguration } from './shell/configuration.ts';
import { sayNotLoaded } from './shell/not-loaded.ts';

declare global {
  // What webpack puts on the scripts it adds.
  var __webpack_nonce__: string | undefined;
}

const root = document.getElementById('root') ?? document.body;
const nonce = document.querySelector('script')?.nonce;
__webpack_nonce__ = nonce;

// Teams is asked who is here while the page's own code is still on its way.
const beginning = import(/* webpackChunkName: "begin" */ './shell/begin.ts').then(({ begin }) =>
  begin(readConfiguration(document)),
);
const shell = import(/* webpackChunkName: "shell" */ './shell/start.tsx');

Promise.all([shell, beginning]).then(
  ([{ start }, begun]) => start(root, nonce, begun),
  () => sayNotLoaded(root),
);
