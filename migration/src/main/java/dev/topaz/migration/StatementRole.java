package dev.topaz.migration;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;

/** What a statement is to the tree around it, which says what may take its place. */
enum StatementRole {
    /** One of several, which do without it. */
    OF_LIST,
    /** All that an {@code if}, a loop, a label or an arrow has: without it, the next statement would be that. */
    BODY,
    /** What a {@code for} does before or between its rounds, where no block can stand. */
    HEAD;

    static StatementRole of(TreePath statement) {
        Tree around = statement.getParentPath().getLeaf();
        if (around instanceof ForLoopTree loop && loop.getStatement() != statement.getLeaf()) {
            return HEAD;
        }
        boolean listed = around instanceof BlockTree
                || (around instanceof CaseTree label && label.getCaseKind() == CaseTree.CaseKind.STATEMENT);
        return listed ? OF_LIST : BODY;
    }
}
