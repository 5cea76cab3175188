/** A file as it should be. */
export interface GeneratedFile {
	/** From the project's folder. */
	path: string;
	content: string;
}
