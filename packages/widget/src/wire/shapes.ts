import { sdkMessageSchemas, sessionViewSchema } from '@tokencloud/contract/schemas';
import * as z from 'zod/mini';
import { shapeOf } from './shape-of.ts';

// The build evaluates this file and puts its exports, as data, in its place (build/evaluated-shapes.ts): what a
// browser downloads are the shapes without the schemas and their library.

/** Every answer of the session's API. */
export const sessionViewShape = shapeOf(sessionViewSchema);

/** What the SDK says over the port, by kind. */
export const sdkMessageShapes = {
  start: shapeOf(sdkMessageSchemas.start),
  shown: shapeOf(sdkMessageSchemas.shown),
  token: shapeOf(sdkMessageSchemas.token),
  escape: shapeOf(sdkMessageSchemas.escape),
};

/** The one member of a problem that decides something here. */
export const problemShape = shapeOf(z.object({ code: z.string() }));
