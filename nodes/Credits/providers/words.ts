// The vocabulary of records, so that a record needs one import.
export { addAmounts, scaleAmount, withoutNoise } from '../balance/amounts';
export { instantOfSeconds, monthOf, readInstant } from '../balance/dates';
export { NoBalance, UnexpectedAnswer } from '../balance/failure';
export { byExpiry } from '../balance/lots';
export { isRecord, readAmount, readText, requireAmount } from '../balance/readers';
export type { AccountReading, BalanceReading, BalanceUnit, Details, Lot } from '../balance/reading';
export { DAY_MS } from '../balance/time';
export type { AccountContext, DetectedError, ProviderAnswer, RemoteProvider } from './contract';
export { defineProvider } from './defineProvider';
export { amount, choice, ownAddress, secret, text } from './fields';
export { anyFieldsOf, fieldsOf, JsonFields, listOf, objectsOf, textOf } from './jsonFields';
export { commonMessage, isAboutTheKey } from './messages';
export { nextCursor, nextPage } from './pages';
export {
	account,
	balance,
	balanceIfSent,
	balanceLeft,
	balanceLeftIfSent,
	balanceOfLimit,
	balanceOfLots,
	balanceOfUsed,
	CREDITS,
	creditsIn,
	inUnit,
	knownDetails,
	lot,
	moneyIn,
	present,
	unlimitedBalance,
} from './readings';
export { basic, bearer, bodyField, get, header, post, query } from './requests';
export { budgetIn, budgetLeft, monthlyBudget, toMillionths } from './spend';
