import { fixtures } from './fixtures.ts';
import { choices, type GalleryQuery } from './gallery-query.ts';

/** Every fixture in a frame of its own, with controls that change all of them. */
export function AllFixtures({ query }: { readonly query: GalleryQuery }) {
  return (
    <div class="gallery">
      <h1>Gallery</h1>
      <form class="gallery-controls" onChange={(event) => event.currentTarget.submit()}>
        {Object.entries(choices).map(([name, values]) => (
          <label key={name}>
            {name}{' '}
            <select name={name}>
              {values.map((value) => (
                <option key={value} selected={String(query[name as keyof typeof choices]) === value}>
                  {value}
                </option>
              ))}
            </select>
          </label>
        ))}
      </form>
      {Object.entries(fixtures).map(([state, variants]) => (
        <section key={state}>
          <h2>{state}</h2>
          <div class="gallery-row">
            {variants.map(({ variant }) => (
              <figure key={variant}>
                <figcaption>
                  <a href={addressOf(query, { state, variant })}>{variant}</a>
                </figcaption>
                <iframe
                  title={`${state}, ${variant}`}
                  src={addressOf(query, { state, variant })}
                  width={query.width}
                  height="844"
                  loading="lazy"
                />
              </figure>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function addressOf(query: GalleryQuery, shown: { state: string; variant: string }): string {
  const parameters = new URLSearchParams(shown);
  for (const name of ['language', 'theme', 'device', 'presentation', 'radius', 'accent'] as const) {
    const value = query[name];
    if (value !== null) parameters.set(name, value);
  }
  return `?${parameters.toString()}`;
}
