// Written by cjsh.api.codegen from the schema of the Program Terms API. A change made here is lost.
package cjsh.api.programs;

import cjsh.api.typed.Fields;
import java.util.function.UnaryOperator;

/** What can be selected of the Program Terms API; each type of its schema is a class. */
public final class ProgramsFields {
    private ProgramsFields() {}

    /** What one publisher and one advertiser agreed on, and for which time. */
    public static final class Contract extends Fields<Contract> {
        Contract() {}

        /** Company id (CID) of the advertiser. Its name is not part of this API. */
        public Contract advertiserId() {
            return leaf("advertiserId");
        }

        /** When the contract ends. null: open, no end is set. */
        public Contract endTime() {
            return leaf("endTime");
        }

        /** The terms in force under this contract. */
        public Contract programTerms(UnaryOperator<ProgramTerms> fields) {
            return object("programTerms", new ProgramTerms(), fields);
        }

        /** When the contract begins. May be null. */
        public Contract startTime() {
            return leaf("startTime");
        }

        /** Where the contract stands now. */
        public Contract status() {
            return leaf("status");
        }
    }

    /** A set of terms an advertiser offers: what is paid for which action. */
    public static final class ProgramTerms extends Fields<ProgramTerms> {
        ProgramTerms() {}

        /** The terms for each action tracker, with their commission rates. */
        public ProgramTerms actionTerms(UnaryOperator<ActionTerm> fields) {
            return object("actionTerms", new ActionTerm(), fields);
        }

        /** Id of these program terms. */
        public ProgramTerms id() {
            return leaf("id");
        }

        /** true: the advertiser's standard terms, given to each new relationship without further agreement. */
        public ProgramTerms isDefault() {
            return leaf("isDefault");
        }

        /** Name the advertiser gave these terms. */
        public ProgramTerms name() {
            return leaf("name");
        }

        /** Free text conditions on top of the rules. null, or an object whose fields are both null: there are none. */
        public ProgramTerms specialTerms(UnaryOperator<SpecialTerms> fields) {
            return object("specialTerms", new SpecialTerms(), fields);
        }
    }

    /** Limits and commission rates for the actions of one action tracker. */
    public static final class ActionTerm extends Fields<ActionTerm> {
        ActionTerm() {}

        /** The tracker whose actions these terms cover. */
        public ActionTerm actionTracker(UnaryOperator<ActionTracker> fields) {
            return object("actionTracker", new ActionTracker(), fields);
        }

        /** All rates that can apply, each with its conditions. Among those that match, the highest rank wins. */
        public ActionTerm commissions(UnaryOperator<Commission> fields) {
            return object("commissions", new Commission(), fields);
        }

        /** Id of this action term. */
        public ActionTerm id() {
            return leaf("id");
        }

        /** When and by whom the tracked actions get locked. */
        public ActionTerm lockingMethod(UnaryOperator<LockingMethod> fields) {
            return object("lockingMethod", new LockingMethod(), fields);
        }

        /** Extra pay for reaching a threshold. Empty: none is offered. */
        public ActionTerm performanceIncentives(UnaryOperator<PerformanceIncentive> fields) {
            return object("performanceIncentives", new PerformanceIncentive(), fields);
        }

        /** How many referrals count. null: no number is given. */
        public ActionTerm referralOccurrences() {
            return leaf("referralOccurrences");
        }

        /** For how many days after a referral actions still count. */
        public ActionTerm referralPeriod() {
            return leaf("referralPeriod");
        }
    }

    /** Conditions in the advertiser's own words, outside the rules. */
    public static final class SpecialTerms extends Fields<SpecialTerms> {
        SpecialTerms() {}

        /** The text. null: none. */
        public SpecialTerms body() {
            return leaf("body");
        }

        /** A heading for the text. null: none. */
        public SpecialTerms name() {
            return leaf("name");
        }
    }

    /** The point where an advertiser reports actions to CJ, such as a sale or a sign-up. */
    public static final class ActionTracker extends Fields<ActionTracker> {
        ActionTracker() {}

        /** The advertiser's explanation of the tracker. null: none is given. */
        public ActionTracker description() {
            return leaf("description");
        }

        /** Id of the tracker. */
        public ActionTracker id() {
            return leaf("id");
        }

        /** Name of the tracker. */
        public ActionTracker name() {
            return leaf("name");
        }

        /** Which kind of action it reports. */
        public ActionTracker type() {
            return leaf("type");
        }
    }

    /** One rate together with the conditions for it. Every condition that is set must be met. */
    public static final class Commission extends Fields<Commission> {
        Commission() {}

        /** true: the rate is for actions after an ad was only seen. false: for actions after a click. */
        public Commission isViewThrough() {
            return leaf("isViewThrough");
        }

        /** The rate counts only for items on this list. null: any item. */
        public Commission itemList(UnaryOperator<ItemList> fields) {
            return object("itemList", new ItemList(), fields);
        }

        /** The rate counts only for these properties (PIDs). Empty: all properties. */
        public Commission promotionalProperties(UnaryOperator<PromotionalProperty> fields) {
            return object("promotionalProperties", new PromotionalProperty(), fields);
        }

        /** Priority among matching rates: the highest rank wins. Ranks may have gaps. */
        public Commission rank() {
            return leaf("rank");
        }

        /** What is paid. */
        public Commission rate(UnaryOperator<CommissionRate> fields) {
            return object("rate", new CommissionRate(), fields);
        }

        /** A further condition the advertiser set. null: none. */
        public Commission situation(UnaryOperator<CommissionSituation> fields) {
            return object("situation", new CommissionSituation(), fields);
        }
    }

    /** How actions get locked, that is become final for payment. */
    public static final class LockingMethod extends Fields<LockingMethod> {
        LockingMethod() {}

        /** Days until locking, for FIXED_DURATION only. null for every other type. */
        public LockingMethod durationInDays() {
            return leaf("durationInDays");
        }

        /** Which way of locking is used. */
        public LockingMethod type() {
            return leaf("type");
        }
    }

    /** Better pay once enough was achieved. */
    public static final class PerformanceIncentive extends Fields<PerformanceIncentive> {
        PerformanceIncentive() {}

        /** Currency of a fixed reward and of a threshold in money. Always present, also where no money is involved. */
        public PerformanceIncentive currency() {
            return leaf("currency");
        }

        /** What is gained above the threshold. */
        public PerformanceIncentive reward(UnaryOperator<PerformanceIncentiveReward> fields) {
            return object("reward", new PerformanceIncentiveReward(), fields);
        }

        /** What must be reached first. */
        public PerformanceIncentive threshold(UnaryOperator<PerformanceIncentiveThreshold> fields) {
            return object("threshold", new PerformanceIncentiveThreshold(), fields);
        }
    }

    /** A group of items with a rate of its own. The Item List API tells which items are on it. */
    public static final class ItemList extends Fields<ItemList> {
        ItemList() {}

        /** Id of the list. */
        public ItemList id() {
            return leaf("id");
        }

        /** Name of the list. */
        public ItemList name() {
            return leaf("name");
        }
    }

    /** A publisher's property (PID), as far as a rate refers to it. The Promotional Properties API has the details. */
    public static final class PromotionalProperty extends Fields<PromotionalProperty> {
        PromotionalProperty() {}

        /** Id of the property (PID). */
        public PromotionalProperty id() {
            return leaf("id");
        }

        /** Name of the property. */
        public PromotionalProperty name() {
            return leaf("name");
        }
    }

    /** How much is paid, and as what. */
    public static final class CommissionRate extends Fields<CommissionRate> {
        CommissionRate() {}

        /** Currency code of a fixed amount. null for PERCENT. */
        public CommissionRate currency() {
            return leaf("currency");
        }

        /** Says how to read value: a percentage, an amount per item or an amount per order. */
        public CommissionRate type() {
            return leaf("type");
        }

        /** For PERCENT the percentage itself, so 5 means 5 %; otherwise an amount of money in currency. */
        public CommissionRate value() {
            return leaf("value");
        }
    }

    /** A condition by which an advertiser varies its rates, for example on a customer's loyalty level. */
    public static final class CommissionSituation extends Fields<CommissionSituation> {
        CommissionSituation() {}

        /** Id of the situation. */
        public CommissionSituation id() {
            return leaf("id");
        }

        /** Name of the situation; often it spells out the rule. */
        public CommissionSituation name() {
            return leaf("name");
        }
    }

    /** The gain from a performance incentive. */
    public static final class PerformanceIncentiveReward extends Fields<PerformanceIncentiveReward> {
        PerformanceIncentiveReward() {}

        /**
         * Whether value is an amount or a percentage. CJ's own sample response lacks it; expect that it can be absent.
         */
        public PerformanceIncentiveReward commissionType() {
            return leaf("commissionType");
        }

        /** Whether it is paid once or changes the rate. */
        public PerformanceIncentiveReward type() {
            return leaf("type");
        }

        /**
         * Size of the reward. With commissionType PERCENT, 2 means 2 %; with FIXED it is money in the incentive's
         * currency.
         */
        public PerformanceIncentiveReward value() {
            return leaf("value");
        }
    }

    /** The mark to pass before an incentive pays. */
    public static final class PerformanceIncentiveThreshold extends Fields<PerformanceIncentiveThreshold> {
        PerformanceIncentiveThreshold() {}

        /** What is counted: actions, sales or commissions. */
        public PerformanceIncentiveThreshold type() {
            return leaf("type");
        }

        /** The mark: a count for NUMBER_OF_ACTIONS, otherwise money in the incentive's currency. */
        public PerformanceIncentiveThreshold value() {
            return leaf("value");
        }
    }
}
