/** A text of at most so many characters; a longer one ends in an ellipsis. */
export function shorten(text: string, longest: number): string {
	if (text.length <= longest) return text;
	const characters = [...text];
	return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}
