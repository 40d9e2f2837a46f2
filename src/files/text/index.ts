/** The only way in for plain text: UTF-8 or UTF-16, any line ends. */
export { isPackage, readPlainText } from './readPlainText';
