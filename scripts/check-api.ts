// `pnpm check:api`: whether what the published packages export is what their `api/` says. `pnpm api` writes it anew; the
// difference is then read in review, as a partner would meet it.
import { resolve } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { entriesOf, publishedPackages, type PublishedPackage } from './package/published-packages.ts';

const isAccepting = process.argv.includes('--accept');

/** Whether the report of an entry point is up to date. */
function checkReport(name: PublishedPackage, entry: string): boolean {
  const folder = resolve(`packages/${name}`);
  const reportFolder = `${folder}/api`;
  const config = ExtractorConfig.prepare({
    packageJsonFullPath: `${folder}/package.json`,
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: `${folder}/dist/${entry}.d.ts`,
      compiler: {
        overrideTsconfig: {
          compilerOptions: { lib: ['es2022', 'dom'], module: 'nodenext', target: 'es2019', strict: true },
          include: [`${folder}/dist/*.d.ts`],
        },
      },
      apiReport: {
        enabled: true,
        includeForgottenExports: true,
        reportFileName: `${entry}.api.md`,
        reportFolder,
        reportTempFolder: `${folder}/node_modules/.api`,
      },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.Error },
          // Everything that is exported is public: a tag on each would say nothing.
          'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
          // The lists behind the unions (`themes`, `locales`) are not for sale; the report has them all the same.
          'ae-forgotten-export': { logLevel: ExtractorLogLevel.None },
        },
        // Doc comments are prose with Markdown, not TSDoc.
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
  });
  const { succeeded, apiReportChanged } = Extractor.invoke(config, {
    localBuild: isAccepting,
    // Every line but errors: it would name its own version and each file.
    messageCallback: (message) => {
      if (message.logLevel !== ExtractorLogLevel.Error) message.handled = true;
    },
  });
  if (apiReportChanged && !isAccepting)
    console.error(
      `${name}, ${entry}: the exports have changed. Run "pnpm api", then look at the difference.`,
    );
  return succeeded && (isAccepting || !apiReportChanged);
}

const hold = publishedPackages.flatMap((name) => entriesOf(name).map((entry) => checkReport(name, entry)));
process.exit(hold.every(Boolean) ? 0 : 1);
