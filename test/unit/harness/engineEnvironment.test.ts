import { resolve } from 'node:path';

import type { IExecuteFunctions, INodeType } from 'n8n-workflow';

import { loadBuiltPackage, oneNodeWorkflow, runWorkflow } from '../../../harness/engine/engine';

describe("n8n's engine in the tests", () => {
	it("keeps its files in this project, not in the user's own n8n folder", async () => {
		const loader = await loadBuiltPackage();
		const type = loader.getNode('credits').type as Required<Pick<INodeType, 'execute'>>;
		const paths: string[] = [];
		jest.spyOn(type, 'execute').mockImplementation(async function (this: IExecuteFunctions) {
			paths.push(this.helpers.getStoragePath());
			return await Promise.resolve([[]]);
		});
		await runWorkflow(loader, oneNodeWorkflow({ parameters: {} }));
		const folder = resolve(__dirname, '../../../.cache/engine/.n8n');
		expect(paths).toEqual([resolve(folder, 'storage/n8n-nodes-credits.credits')]);
	});
});
