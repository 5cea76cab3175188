/** Freezes an object and everything in it. @returns the same object */
export function deepFreeze<Value>(value: Value): Value {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		for (const name of Reflect.ownKeys(value)) deepFreeze(Reflect.get(value, name));
	}
	return value;
}
