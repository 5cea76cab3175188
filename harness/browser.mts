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
 * Starts the Chromium or Chrome of this machine, headless, and closes it at the end of the
 * run. It reaches this machine only: all other requests go to the sandbox, which refuses
 * unknown hosts.
 *
 * @param proxy the sandbox's proxy
 * @throws {UserFacingError} that says how to install one, if there is none
 */
export async function startBrowser(proxy: string, shutdown: Shutdown): Promise<Browser> {
	const installed = linuxPaths.find((path) => existsSync(path));
	const options: LaunchOptions = {
		...(installed === undefined ? { channel: 'chrome' } : { executablePath: installed }),
		// Chromium's own sandbox does not work as root, the usual user in a container.
		args: process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet,
		proxy: { server: proxy, bypass: '127.0.0.1,localhost' },
		// `Shutdown` handles Ctrl-C and the like.
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
