package dev.baton.engine;

import org.flowable.idm.api.IdmIdentityService;
import org.flowable.idm.api.Privilege;
import org.flowable.idm.api.PrivilegeMapping;
import org.flowable.idm.api.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's users agree with the settings before the web server accepts its first request: the account of
 * the settings exists with exactly that password, and nobody else may use the REST APIs. So a changed password holds
 * from the next start on, and an account that the settings no longer name is shut out.
 */
@Component
class AdminUser implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(AdminUser.class);

    private final IdmIdentityService identities;
    private final AdminAccount account;

    AdminUser(IdmIdentityService identities, Environment settings) {
        this.identities = identities;
        this.account = AdminAccount.from(settings);
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            agreeWithSettings();
        } catch (RuntimeException firstFailure) {
            // Another node that starts on the same database may just have written the same rows.
            log.info("Writing the admin account again after: {}", firstFailure.getMessage());
            agreeWithSettings();
        }
    }

    private void agreeWithSettings() {
        if (!identities.checkPassword(account.user(), account.password())) {
            writePassword();
        }
        onlyAdminMayUseRest();
    }

    private void writePassword() {
        User known = identities.createUserQuery().userId(account.user()).singleResult();
        if (known == null) {
            User user = identities.newUser(account.user());
            user.setPassword(account.password());
            identities.saveUser(user);
            log.info("Admin account '{}' created", account.user());
        } else {
            known.setPassword(account.password());
            identities.updateUserPassword(known);
            log.info("Password of admin account '{}' set anew from the settings", account.user());
        }
    }

    private void onlyAdminMayUseRest() {
        Privilege privilege = identities.createPrivilegeQuery().privilegeName(RestSecurity.USE_REST).singleResult();
        if (privilege == null) {
            privilege = identities.createPrivilege(RestSecurity.USE_REST);
        }
        boolean granted = false;
        for (PrivilegeMapping mapping : identities.getPrivilegeMappingsByPrivilegeId(privilege.getId())) {
            granted |= keepOnlyAdmin(privilege, mapping);
        }
        if (!granted) {
            identities.addUserPrivilegeMapping(privilege.getId(), account.user());
        }
    }

    private boolean keepOnlyAdmin(Privilege privilege, PrivilegeMapping mapping) {
        if (account.user().equals(mapping.getUserId())) {
            return true;
        }
        if (mapping.getUserId() != null) {
            identities.deleteUserPrivilegeMapping(privilege.getId(), mapping.getUserId());
        } else {
            identities.deleteGroupPrivilegeMapping(privilege.getId(), mapping.getGroupId());
        }
        return false;
    }
}
