import '../script-global.ts';
import { defineVerifyElement } from './verify-element.ts';

// What the SDK's own script leaves on the page may come after this one: it is looked for at the press.
defineVerifyElement((options) => window.TokenCloud.verify(options));
