// After packing: takes the copies away again, so that the server serves the packages' own builds.
import { rmSync } from 'node:fs';

rmSync(new URL('../served/', import.meta.url), { recursive: true, force: true });
