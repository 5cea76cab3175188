import type { Keeping } from '../watched/model';

/** An n8n that is killed. */
export interface Mode {
	/** As `--only` takes it. */
	name: string;
	title: string;
	/** `null` for the usual one. */
	version: string | null;
	keeping: Exclude<Keeping, 'forgetsNothing'>;
	environment: Readonly<Record<string, string>>;
}

export const MODES: readonly Mode[] = [
	{
		name: 'default',
		title: 'n8n 2.41.1',
		version: null,
		keeping: 'inMemory',
		environment: {},
	},
	{
		name: 'durable',
		title: 'n8n 2.41.1, durable scheduler',
		version: null,
		keeping: 'durable',
		environment: {
			N8N_SCHEDULER_ENABLED: 'true',
			N8N_SCHEDULER_POLL_TRIGGERS_ENABLED: 'true',
			N8N_POLLER_DURABLE_CURSORS_ENABLED: 'true',
		},
	},
	{
		name: '1.123',
		title: 'n8n 1.123.81',
		version: '1.123.81',
		keeping: 'inMemory',
		environment: {},
	},
];
