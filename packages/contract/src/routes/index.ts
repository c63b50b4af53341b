import { partnerRoutes } from './partner-routes.ts';
import { phoneRoutes } from './phone-routes.ts';
import { testRoutes } from './test-routes.ts';
import { widgetRoutes } from './widget-routes.ts';

export { errorsOf } from './errors-of.ts';
export type { Route, RouteAuth } from './route.ts';
export { partnerRoutes, phoneRoutes, testRoutes, widgetRoutes };

/** Every route of the HTTP API, by name. */
export const routes = { ...partnerRoutes, ...widgetRoutes, ...phoneRoutes, ...testRoutes };

/** A route's name. */
export type RouteName = keyof typeof routes;
