/** Files that providers send, and their life from upload to the return that counts. */
package org.openilr.service.submissions;
