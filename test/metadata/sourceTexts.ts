import * as ts from 'typescript';

/** A text in a source: what a literal says, a fixed part of a template, or the name of a field. */
export interface SourceText {
	text: string;
	line: number;
	/** What stands around it says "provider": a name that it is given or passed to. */
	isAboutProvider: boolean;
}

/** How far around a text something may say that it is a provider. */
const NEARBY = 3;

/** Every text of a source, without its comments. */
export function textsIn(source: string): SourceText[] {
	const texts: SourceText[] = [];
	forEachNode(source, (node, file) => {
		const text = textOf(node);
		if (text === null) return;
		const { line } = file.getLineAndCharacterOfPosition(node.getStart());
		texts.push({ text, line: line + 1, isAboutProvider: isAboutProvider(node) });
	});
	return texts;
}

/** The words of a source: everything that it calls by a name of its own. */
export function identifiersIn(source: string): string[] {
	const words: string[] = [];
	forEachNode(source, (node) => {
		if (ts.isIdentifier(node)) words.push(node.text);
	});
	return words;
}

function forEachNode(source: string, look: (node: ts.Node, file: ts.SourceFile) => void): void {
	const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2022, true);
	const visit = (node: ts.Node): void => {
		look(node, file);
		node.forEachChild(visit);
	};
	visit(file);
}

function textOf(node: ts.Node): string | null {
	if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) return node.text;
	if (ts.isTemplateMiddleOrTemplateTail(node)) return node.text;
	if (ts.isRegularExpressionLiteral(node)) return node.text.replaceAll('\\', '');
	const isFieldName =
		ts.isIdentifier(node) && ts.isPropertyAssignment(node.parent) && node.parent.name === node;
	return isFieldName ? node.text : null;
}

function isAboutProvider(node: ts.Node): boolean {
	let current = node.parent;
	for (let step = 0; step < NEARBY; step++, current = current.parent) {
		if (current === undefined || ts.isStatement(current)) return false;
		const said = [
			...(ts.isPropertyAssignment(current) ? [current.name] : []),
			...(ts.isCallExpression(current) ? [current.expression] : []),
			...(ts.isBinaryExpression(current) ? [current.left, current.right] : []),
			...(ts.isVariableDeclaration(current) ? [current.name] : []),
		];
		if (said.some((part) => /provider/i.test(part.getText()))) return true;
	}
	return false;
}
