/** The small apps in `examples/`, by their folders. The one list. */
export const examples = ['html-express', 'vite-react', 'vue', 'next'] as const;

/** One of them. */
export type Example = (typeof examples)[number];
