import { existsSync } from 'node:fs';
import process from 'node:process';

import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

import { UserFacingError, type Shutdown } from './shutdown.mjs';

/** Where Linux distributions put Chromium. */
const linuxPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

const quiet = [
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-sync',
	'--disable-component-update',
	'--no-first-run',
];

/**
 * Starts the Chromium of this machine, or its Chrome, without a window. It
 * reaches this machine only: everything else goes to the sandbox, which knows
 * no such host. It is closed at the end of the run.
 *
 * @param proxy the sandbox's proxy
 * @throws {UserFacingError} that says how to get one, where there is none
 */
export async function startBrowser(proxy: string, shutdown: Shutdown): Promise<Browser> {
	const installed = linuxPaths.find((path) => existsSync(path));
	const options: LaunchOptions = {
		...(installed === undefined ? { channel: 'chrome' } : { executablePath: installed }),
		// Chromium's own sandbox does not work for root, who runs things in containers.
		args: process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet,
		proxy: { server: proxy, bypass: '127.0.0.1,localhost' },
		// Ctrl-C and the like are dealt with in one place.
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
	};
	try {
		const browser = await chromium.launch(options);
		shutdown.onEnd(() => browser.close());
		return browser;
	} catch (error) {
		if (installed !== undefined) throw error;
		throw new UserFacingError(
			'There is no Chromium and no Chrome. On Debian or Ubuntu: apt-get install chromium. Elsewhere: install Google Chrome, https://www.google.com/chrome/.',
		);
	}
}
