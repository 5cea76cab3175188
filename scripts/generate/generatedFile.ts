/** The intended contents of a file. */
export interface GeneratedFile {
	/** Relative to the project's folder. */
	path: string;
	content: string;
}
