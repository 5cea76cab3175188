import type { RequestFailureClass } from '../balance/failure';
import type { AccountReading, UnitType } from '../balance/reading';

/** The kind of service of a provider; the README and the docs group by it. */
export type Category =
	| 'ai-media'
	| 'ai-models'
	| 'captcha'
	| 'cloud'
	| 'commerce'
	| 'custom'
	| 'documents'
	| 'lead-data'
	| 'market-data'
	| 'messaging'
	| 'security-data'
	| 'seo'
	| 'spend'
	| 'translation'
	| 'web-data';

/** A balance as its record declares it, before anything is read. */
export interface DeclaredBalance {
	/** Name of the balance: `credits`, `batch`, … */
	balance: string;
	/**
	 * Lower-case singular or an ISO 4217 code; `null` if only the answer or the credential
	 * says it.
	 */
	unit: string | null;
	/** `null` if only the credential says it. */
	unitType: UnitType | null;
}

/** Values that a provider's answers may contain besides the remaining amount. */
export type Offer = 'used' | 'limit' | 'lots' | 'resetsAt';

/** Properties of every provider, including the simulated one. */
export interface ProviderFacts {
	/** Catalogue id: the value of the Provider parameter. */
	name: string;
	/** Name for people. */
	displayName: string;
	/** Page for buying more; `null` if none is documented. */
	topUpUrl: string | null;
	/** The balances of an account, the headline balance first. */
	balances: readonly [DeclaredBalance, ...DeclaredBalance[]];
	/** Whether answers may contain balances other than these. */
	hasOpenBalances?: boolean;
	offers: readonly Offer[];
	/**
	 * Amount by which the provider refills a balance automatically and often, in its unit. A
	 * watch does not take it for a recovery. Omitted if nothing is refilled.
	 */
	automaticRefill?: number;
}

/** A field that applies only with some values of a choice; otherwise it is hidden and empty. */
export interface OnlyWith {
	/** Name of the choice. */
	field: string;
	values: readonly string[];
}

/** A secret: masked in the dialog, redacted everywhere, never given to the record. */
export interface SecretField {
	kind: 'secret';
	name: string;
	/** The provider's name for it, in Title Case. */
	displayName: string;
	/** One sentence without a full stop. */
	description?: string;
	/** Where to find it, in a few words. */
	hint?: string;
	isOptional?: boolean;
	onlyWith?: OnlyWith;
}

/** A text that grants no access: an account id, a user name, a project. */
export interface TextField {
	kind: 'text';
	name: string;
	displayName: string;
	description?: string;
	placeholder?: string;
	isOptional?: boolean;
	onlyWith?: OnlyWith;
}

/** One of a few values: a region, a plan, a unit. */
export interface ChoiceField {
	kind: 'choice';
	name: string;
	displayName: string;
	description?: string;
	options: readonly [ChoiceOption, ...ChoiceOption[]];
	/** The value of one of the options. */
	default: string;
}

/** An option of a {@link ChoiceField}. */
export interface ChoiceOption {
	value: string;
	displayName: string;
	/** The host for `{name}` in a request's address, if the choice selects one. */
	host?: string;
}

/**
 * The address of the user's own server. It must be https, or http if the user turns on
 * `allowHttp`, a field that every such credential without a `domain` also has.
 */
export interface AddressField {
	kind: 'address';
	name: string;
	displayName: string;
	description?: string;
	placeholder?: string;
	default?: string;
	/** The domain of the server, for hosts of accounts at one provider; a bare host is then enough. */
	domain?: string;
	/**
	 * The part of a path after the host that belongs to it. By default everything but a
	 * trailing `/v1`, because the requests begin with their own.
	 */
	keeps?: 'version' | 'nothing';
}

/** An amount above 0 that the provider does not report: a budget, the amount included in a plan. */
export interface AmountField {
	kind: 'amount';
	name: string;
	displayName: string;
	description?: string;
	default?: number;
}

/** A field of a credential. Every field except an optional one is required. */
export type CredentialField = SecretField | TextField | ChoiceField | AddressField | AmountField;

/**
 * What signing in adds to a request. Names and values are templates: `{apiKey}` means the
 * credential's field of that name, and `{token}` the token of a log-in.
 */
export interface SignIn {
	headers?: Readonly<Record<string, string>>;
	query?: Readonly<Record<string, string>>;
	/** Fields added to the request's own JSON or form body. */
	body?: Readonly<Record<string, string>>;
	/** HTTP Basic; either half may be fixed or empty. */
	basic?: { user: string; password: string };
	/** The value of `{signature}` in the texts above. */
	signature?: RequestSignature;
}

/** A signature by HMAC, made anew for each request. The secret itself is then not sent. */
export interface RequestSignature {
	algorithm: 'sha1' | 'sha256';
	/** Name of the secret that signs. */
	key: string;
	/**
	 * The text to sign, a template. `{sentAt}` is the time of sending, ISO 8601 in UTC; it
	 * and `{uuid}` have the same value in the sign-in's other texts.
	 */
	text: string;
	/** The encoding; `base64OfHex` is the Base64 of its hexadecimal digits. */
	encoding: 'hex' | 'base64OfHex';
}

/**
 * A call that reads. The record names all of its calls here and the transport can send no
 * other: there is no way to name one that buys or changes something.
 *
 * Texts are templates: `{name}` means a field of the credential, a value that the record
 * computes ({@link Call}), `token`, or `uuid`, a new random one each time the call is sent.
 * In an address a value fills a whole path segment or a part of one, percent-encoded; only
 * a choice or an own address may fill in the host.
 */
export interface RequestTemplate {
	method: 'GET' | 'POST';
	url: string;
	query?: Readonly<Record<string, string>>;
	headers?: Readonly<Record<string, string>>;
	/** Sent as JSON; texts in it are templates. */
	json?: JsonTemplate;
	/** Sent as a form. */
	form?: Readonly<Record<string, string>>;
	/** The sign-in of this call, if it differs from the record's; `null` for none. */
	signIn?: SignIn | null;
	/** Whether the account can be read without it: its failure does not fail the read. */
	isOptional?: boolean;
	/**
	 * For a log-in: the token in its answer, a secret from then on. Such a call is never
	 * repeated.
	 */
	readToken?: (answer: ProviderAnswer) => string;
}

/** JSON with templates as its texts. */
export type JsonTemplate =
	| string
	| number
	| boolean
	| null
	| readonly JsonTemplate[]
	| { readonly [name: string]: JsonTemplate };

/** Which of the record's calls to send, with values for its template. */
export interface Call {
	/** A name in `requests`. */
	request: string;
	/** Values for its template; `null` omits the query parameter that uses it. */
	values?: Readonly<Record<string, string | null>>;
}

/** An answer as a record sees it. */
export interface ProviderAnswer {
	status: number;
	/** By lower-case name; duplicates are joined by commas. */
	headers: Readonly<Record<string, string>>;
	/** The body as parsed JSON of any kind; `undefined` if it is not JSON. */
	body: unknown;
	/** The body as text; '' if it is not UTF-8 or was not read to its end. */
	text: string;
	/** Why the body is not JSON: the end of a sentence that begins with "it"; `null` if it is. */
	notJson: string | null;
}

/** The account being read, as far as a record may know it: no secret, and no clock of its own. */
export interface AccountContext {
	/** When the read began, epoch milliseconds. */
	now: number;
	/** A text, a choice or an own address of the credential; '' for an empty optional one. */
	field(name: string): string;
	/** An amount of the credential. */
	amount(name: string): number;
	/** Whether the secret ends with this text; a record learns nothing else of it. */
	secretEndsWith(ending: string): boolean;
	/** How often one of the record's requests was sent, including failures of an optional one. */
	asked(request: string): number;
	/**
	 * The latest answer to one of the record's requests; `null` if it was not sent, or was
	 * optional and failed.
	 */
	answer(request: string): ProviderAnswer | null;
	/** All answers to it, in order. */
	answers(request: string): readonly ProviderAnswer[];
}

/** The text of a failure for which that of its class is not enough. */
export interface FailureWords {
	/** What happened: a sentence without a full stop. */
	message?: string;
	/** Advice on what to do next. */
	advice?: string;
}

/** An error that a record detects in an answer. */
export interface DetectedError extends FailureWords {
	/** Omitted if the HTTP status says it; under a success status that means `badResponse`. */
	class?: RequestFailureClass;
	/** Without it, a code is looked for in the usual places. */
	providerCode?: string | number | null;
}

/**
 * The meaning of the provider's own codes, if HTTP says 200 to everything or too little.
 * The transport uses it, and so does n8n's credential test as far as it can.
 */
export interface ErrorCodes {
	/**
	 * Path in the body of the text, number or boolean that distinguishes a failure from a
	 * success, parts joined by dots: `errors.0.id`. An object or a list there counts as
	 * absent.
	 */
	at: string;
	/** Path of a failure's code, if it is elsewhere. */
	codeAt?: string;
	/**
	 * The value for a success. Anything else is a failure, and so is its absence under an
	 * HTTP success. Omitted if only failures have a value there.
	 */
	good?: string | number | boolean | readonly [string | number, ...Array<string | number>];
	/**
	 * Meaning by code. For an unlisted one the HTTP status decides; under a success it is
	 * `badResponse`.
	 */
	codes?: Readonly<Record<string, RequestFailureClass | DetectedError>>;
	/** Whether unlisted codes mean the same as HTTP statuses of that number. */
	areStatuses?: boolean;
	/** Meaning of any other code, if it is not that of the HTTP status. */
	otherwise?: RequestFailureClass;
}

/** A rule by which n8n's credential test recognizes a refusal in the body of a success. */
export interface RefusalRule {
	/** Path in the body, parts joined by dots. */
	path: string;
	equals: string | number | boolean | null;
	/** The test's message: a sentence without a full stop. */
	message: string;
}

/** Additional information for n8n's credential test. */
export interface CredentialTest {
	/** Name of the request that it sends; by default the first of `requests`. */
	request?: string;
	/**
	 * Values for that request's template, fixed or n8n expressions (`={{ … }}`); `null` omits
	 * the query parameter that uses it.
	 */
	values?: Readonly<Record<string, string | null>>;
	/** The test's message for an HTTP status, if it is not the usual one. */
	statuses?: Readonly<Record<number, string>>;
	/**
	 * Refusals under a success status in addition to those in `errorCodes`, as far as n8n can
	 * detect them.
	 */
	refusals?: readonly RefusalRule[];
	/**
	 * The only HTTP statuses that refuse a key, if a balance may come under an error status
	 * ({@link RemoteProvider.isGood}): any other one passes.
	 */
	refusedStatuses?: readonly number[];
	/** Limit of the test, for the provider's page: one sentence. */
	blindness?: string;
}

/** The source of a fact. */
export interface Evidence {
	/**
	 * `documented` by the provider (its documents, specification or SDK), `reported`
	 * by public code that uses the API, or `confirmed` by a read with a real key.
	 */
	kind: 'documented' | 'reported' | 'confirmed';
	/** The fact, in a few words. */
	fact: string;
	/** Where it is stated. */
	source: string;
	/** The day it was checked, ISO 8601. */
	checked: string;
}

/** A provider that is read over HTTP with a key. */
export interface RemoteProvider extends ProviderFacts {
	kind: 'remote';
	category: Category;
	/**
	 * n8n's name of the credential type, if it is not the displayed name with "Credits API"
	 * after it.
	 */
	credentialDisplayName?: string;
	/** The provider's own page about this endpoint, or its site if no page is documented. */
	docsUrl: string;
	/** Page for getting the key; `null` if none is documented. */
	keysUrl: string | null;
	/** The fields of the credential, in the order of the dialog; messages name the first secret. */
	fields: readonly CredentialField[];
	/**
	 * Hosts that the key may be sent to. The transport refuses any other before the key is
	 * attached.
	 */
	hosts: readonly string[];
	signIn: SignIn;
	/** Every call that the record may send, by name. A read begins with the first one. */
	requests: Readonly<Record<string, RequestTemplate>>;
	/** The first call, if it depends on the account; by default the first of `requests`. */
	start?(context: AccountContext): Call;
	/**
	 * The next call after those that were answered; `null` when the read is complete. Called
	 * after each good answer.
	 */
	next?(context: AccountContext): Call | null;
	/** Class by HTTP status, if it is not the usual one. */
	statusClasses?: Readonly<Record<number, RequestFailureClass>>;
	/** Whether an answer contains a balance although its status says otherwise. */
	isGood?(answer: ProviderAnswer): boolean;
	/** The provider's own codes; of several tables the first that knows a failure applies. */
	errorCodes?: ErrorCodes | readonly ErrorCodes[];
	/**
	 * Whether a refusal whose message is about the key is `auth`, although status or code say
	 * less.
	 */
	authByMessage?: boolean;
	/**
	 * The error that the body reports, whatever the HTTP status, if `errorCodes` cannot
	 * express it. `null` leaves the decision to those, then to the status, and to `parse` if
	 * that is a success.
	 */
	detectError?(answer: ProviderAnswer, context: AccountContext): DetectedError | null;
	/** Texts for a class of failure, whatever its cause; those of `detectError` take precedence. */
	failureWords?: Readonly<Partial<Record<RequestFailureClass, FailureWords>>>;
	/**
	 * Values in an answer, besides the credential, that grant access: redacted in everything
	 * that leaves.
	 */
	secretsIn?(answer: ProviderAnswer): ReadonlyArray<string | null>;
	/**
	 * The provider's message about a failure, to be quoted; it decides nothing. By default
	 * the usual places of a message are searched.
	 */
	providerMessage?(answer: ProviderAnswer): string | null;
	/**
	 * Maps the latest answer to balances; earlier ones are in `account`.
	 *
	 * @throws UnexpectedAnswer when it is not what the provider documents; NoBalance when it
	 * is, and this account has none
	 */
	parse(answer: ProviderAnswer, context: AccountContext): AccountReading;
	/**
	 * The minimum time between two requests that the provider asks for, in milliseconds, if
	 * that is long: a failed request is not repeated sooner.
	 */
	minIntervalMs?: number;
	/** Maximum bytes of an answer, unpacked, if 256 KiB are too few; at most 2 MiB. */
	maxBytes?: number;
	credentialTest?: CredentialTest;
	/** Facts for the user that the fields do not show; displayed on the provider's page. */
	notes: readonly string[];
	/**
	 * Keys of `details` and of a lot's `details`, with their meaning; displayed on the
	 * provider's page.
	 */
	details?: Readonly<Record<string, string>>;
	evidence: readonly [Evidence, ...Evidence[]];
}

/** How well a record is supported by its evidence. */
export type Tier = 'reported' | 'documented' | 'confirmed';

/** The tier of a record: the best kind of its evidence. */
export function tierOf({ evidence }: Pick<RemoteProvider, 'evidence'>): Tier {
	const kinds = new Set<Tier>(evidence.map(({ kind }) => kind));
	if (kinds.has('confirmed')) return 'confirmed';
	return kinds.has('documented') ? 'documented' : 'reported';
}

/** Name of a provider's credential type, global in an n8n instance. */
export function credentialTypeOf({ name }: Pick<ProviderFacts, 'name'>): string {
	return `${name}CreditsApi`;
}

/** n8n's name for a provider's credential type: `Kie.ai Credits API`. */
export function credentialDisplayNameOf({
	credentialDisplayName,
	displayName,
}: Pick<RemoteProvider, 'credentialDisplayName' | 'displayName'>): string {
	return credentialDisplayName ?? `${displayName} Credits API`;
}

/** The secret that messages name. */
export function mainSecretOf({ fields, displayName }: RemoteProvider): SecretField {
	const secret = fields.find((field): field is SecretField => field.kind === 'secret');
	if (secret === undefined) throw new RangeError(`${displayName} has no secret`);
	return secret;
}

/** The field of an own address, if the credential has one. */
export function addressFieldOf({ fields }: RemoteProvider): AddressField | undefined {
	return fields.find((field): field is AddressField => field.kind === 'address');
}
