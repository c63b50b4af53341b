import '../script-global.ts';
import { diagnose } from './diagnose.ts';

// Added to what the SDK's own script has left; a page may also have this one alone.
window.TokenCloud = { ...window.TokenCloud, diagnose };
